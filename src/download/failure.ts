/**
 * `passing`: the same request may succeed in a moment. `silent`: so it may, but no server answered. `aside`: the host was
 * not asked, since it was silent before. `no-host`: nobody knows the name of the host, or there is no network. `lasting`:
 * asking again is of no use.
 */
export type FailureKind = 'passing' | 'silent' | 'aside' | 'no-host' | 'lasting';

/** Why a download gives no image. */
export class Failure extends Error {
  readonly kind: FailureKind;
  /** Of the answer; undefined where no server answered. */
  readonly status: number | undefined;
  /** How long the server asks to wait, in milliseconds. */
  readonly wait: number | undefined;
  /** Of a host that was silent. */
  readonly host: string | undefined;

  constructor(
    message: string,
    {
      kind,
      status,
      wait,
      host,
    }: Pick<Failure, 'kind'> & {
      readonly status?: number;
      readonly wait?: number | undefined;
      readonly host?: string;
    },
  ) {
    super(message);
    this.kind = kind;
    this.status = status;
    this.wait = wait;
    this.host = host;
  }
}

const code = (error: Error): unknown => ('code' in error ? error.code : undefined);

/**
 * The failure for an error of Node. A name that no server knows any more is a host that is gone.
 * @param kind of other errors
 */
export const failureOf = (error: unknown, kind: FailureKind = 'passing'): Failure => {
  if (error instanceof Failure) return error;
  if (!(error instanceof Error)) return new Failure(String(error), { kind: 'lasting' });
  if (code(error) === 'ENOTFOUND') return new Failure('there is no such host', { kind: 'no-host' });
  // Where all addresses of a host fail, Node gathers the errors.
  const [first] = error instanceof AggregateError ? (error.errors as unknown[]) : [];
  const { message } = first instanceof Error ? first : error;
  return new Failure(message || String(code(error)), { kind });
};
