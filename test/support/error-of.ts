/** What an error answer says. */
export async function errorOf(answer: Response) {
  const { error } = (await answer.json()) as {
    error: { code: string; message: string; requestId: string; fields?: Record<string, string> };
  };
  return { status: answer.status, ...error };
}
