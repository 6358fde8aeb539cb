// What the parts of the synthetic tenant's server hand each other: a request as read, an answer as data.

export type TenantRequest = {
  readonly method: string;
  /** Decoded path, without query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Scheme, host and port under which the server is reached: links in answers begin with it. */
  readonly origin: string;
};

export type TenantAnswer = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
};

/** One endpoint or group of them; null where the request is not for it. */
export type TenantEndpoint = (request: TenantRequest) => TenantAnswer | Promise<TenantAnswer | null> | null;

/** Time as the tenant sees it, in ms since 1970 UTC; its `Date` header follows it. */
export type TenantClock = () => number;
