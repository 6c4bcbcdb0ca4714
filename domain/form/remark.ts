/** How a remark about a change begins; what was, or what is new, is written behind it. In Chinese, for school and card maker read it. */
export const remarkStarts = {
  name: "更改姓名，原姓名：",
  studentNo: "更改學號，原學號：",
  department: "更改科系，新科系：",
} as const;

export type RemarkStart = keyof typeof remarkStarts;

const asked: Record<RemarkStart, string> = { name: "原姓名", studentNo: "原學號", department: "新科系" };

/** The first beginning in a remark behind which nothing is written, up to the next beginning or the end of the line. */
export function unfinishedStart(remark: string): RemarkStart | undefined {
  const kinds = Object.keys(asked) as RemarkStart[];
  return kinds.find((kind) =>
    new RegExp(`${asked[kind]}\\s*[：:][^\\p{L}\\p{N}\\n]*(?=$|\\n|更改)`, "u").test(remark),
  );
}
