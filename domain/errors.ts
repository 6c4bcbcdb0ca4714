import type { SecondFactorWay } from "./codes.ts";
import { type ErrorCode, errorCatalogue } from "./error-catalogue.ts";
import type { FieldMessageKey } from "./field-messages.ts";

export { type ErrorCode, errorCatalogue } from "./error-catalogue.ts";

/** A refusal with a code that callers may rely on. Its message is for logs and holds no personal data. */
export class DomainError extends Error {
  override readonly name = "DomainError";
  readonly code: ErrorCode;
  /** HTTP status of the code. */
  readonly status: number;
  /** Dotted field name, as in `refund.address`, to why it is refused. */
  readonly fields: Record<string, FieldMessageKey> | undefined;
  /** The case that stands in the way, where the caller may know it. */
  readonly serial: string | undefined;
  /** What can be shown as the second factor. */
  readonly ways: SecondFactorWay[] | undefined;
  /** Seconds until it makes sense to try again. */
  readonly retryAfter: number | undefined;

  constructor(
    code: ErrorCode,
    options: {
      fields?: Record<string, FieldMessageKey>;
      serial?: string;
      ways?: SecondFactorWay[];
      retryAfter?: number;
      cause?: unknown;
    } = {},
  ) {
    super(errorCatalogue[code].en, { cause: options.cause });
    this.code = code;
    this.status = errorCatalogue[code].status;
    this.fields = options.fields;
    this.serial = options.serial;
    this.ways = options.ways;
    this.retryAfter = options.retryAfter;
  }
}
