export interface ProcessedPhoto {
  jpeg: Buffer;
  /** Pixels of the re-encoded picture. */
  width: number;
  height: number;
}

/** Decodes an untrusted picture off the event loop and re-encodes it without metadata. */
export interface PhotoProcessor {
  /**
   * @param bytes as uploaded; JPEG and PNG are accepted, told by their magic bytes
   * @throws DomainError photo_unsupported_type, photo_too_large, photo_too_small, photo_unreadable
   */
  process(bytes: Buffer): Promise<ProcessedPhoto>;
}
