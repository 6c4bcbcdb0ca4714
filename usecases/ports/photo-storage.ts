/** Where re-encoded JPEGs lie: a disk volume or an object store. Keys are photo ids. */
export interface PhotoStorage {
  put(photoId: string, jpeg: Buffer): Promise<void>;
  /** @returns undefined when there is none */
  get(photoId: string): Promise<Buffer | undefined>;
  /** Removing what is gone already is no error. */
  delete(photoId: string): Promise<void>;
}
