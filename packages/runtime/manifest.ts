/** What a function is, read by the template of the cloud and by the gateway of one machine alike. */
export type Manifest = {
  readonly name: string;
  /** What people lose while it fails, in their words. */
  readonly impact: string;
  readonly memoryMb: 512 | 1024;
  readonly timeoutSeconds: number;
  /**
   * Requests it answers, most particular first: `GET /{slug}`; `$default` for all that no other route takes.
   * Empty for what is not HTTP.
   */
  readonly routes: readonly string[];
  /** What wakes it, where that is not a request. */
  readonly source: 'http' | 'stream' | 'minute';
  /** What it may do with the tables: the deployed role says the same as the guard. */
  readonly permissions: readonly (
    | 'read-published'
    | 'tenant-records'
    | 'seal-and-publish'
    | 'vote'
    | 'people'
    | 'sign-in'
    | 'count'
    | 'forget'
  )[];
};

export const defineManifest = (manifest: Manifest): Manifest => manifest;
