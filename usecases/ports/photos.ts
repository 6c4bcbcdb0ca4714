/** What can be measured of a photo without knowing where the face is. */
export interface PhotoLook {
  /** Mean, 0–255. */
  brightness: number;
  /** Standard deviation of brightness, 0–128; a blank area has nearly none. */
  contrast: number;
  /** Fine detail over contrast: falls with blur. */
  detail: number;
}

export interface ProcessedPhoto {
  jpeg: Buffer;
  /** Pixels of the re-encoded picture. */
  width: number;
  height: number;
  look: PhotoLook;
}

/** Decodes an untrusted picture off the event loop and re-encodes it without metadata. */
export interface PhotoProcessor {
  /**
   * @param bytes as uploaded; JPEG and PNG are accepted, told by their magic bytes
   * @throws DomainError photo_unsupported_type, photo_too_large, photo_too_small, photo_too_narrow, photo_unreadable
   */
  process(bytes: Buffer): Promise<ProcessedPhoto>;
  /** @param jpeg as `process` made it. @returns a JPEG of at most 96 pixels either way */
  thumbnail(jpeg: Buffer): Promise<Buffer>;
}

/** Where re-encoded JPEGs lie: a disk volume or an object store. Keys are photo ids. */
export interface PhotoStorage {
  put(photoId: string, jpeg: Buffer): Promise<void>;
  /** @returns undefined when there is none */
  get(photoId: string): Promise<Buffer | undefined>;
  /** Removing what is gone already is no error. */
  delete(photoId: string): Promise<void>;
}
