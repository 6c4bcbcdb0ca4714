/** Who an ID token speaks for, by LINE's own word. */
export interface LineLogin {
  /**
   * Verifies with LINE that the token is genuine, for our channel and not expired.
   * @throws DomainError token_expired, token_invalid, outside_unavailable
   */
  verifyIdToken(idToken: string): Promise<{ lineUserId: string; displayName: string | undefined }>;
}
