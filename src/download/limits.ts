/** How patient a download is, and what it takes. Times are in milliseconds. */
export interface Limits {
  /** Until a connection stands. */
  readonly connect: number;
  /** Without a byte from the server. */
  readonly idle: number;
  /** Of one answer, from the request to its last byte. */
  readonly whole: number;
  /** Largest size of an image, in bytes. */
  readonly bytes: number;
  /** How often a request is repeated after an answer or a fault that may pass. */
  readonly retries: number;
  /** Before the first repetition; it doubles each time. */
  readonly wait: number;
  /** Downloads at one time. */
  readonly connections: number;
  /** Downloads at one time from one host. */
  readonly perHost: number;
  /** Whether hosts of this machine and of local networks are asked too. Only for tests. */
  readonly privateHosts: boolean;
}

export const usualLimits: Limits = {
  connect: 10_000,
  idle: 20_000,
  whole: 120_000,
  bytes: 50_000_000,
  retries: 3,
  wait: 1000,
  connections: 8,
  perHost: 2,
  privateHosts: false,
};

/** Redirects of one download: as many as browsers follow. */
export const maxRedirects = 20;

/** The longest that a server may ask to wait, in milliseconds. */
export const maxWait = 60_000;
