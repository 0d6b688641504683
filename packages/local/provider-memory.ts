import type { Adapter, AdapterPayload } from 'oidc-provider';

type Kept = { readonly payload: AdapterPayload; readonly until: number };

const kept = new Map<string, Kept>();

/** What the local provider remembers: until it ends, and nothing of it longer than it is good for. */
export class ShortMemory implements Adapter {
  readonly #kind: string;

  constructor(kind: string) {
    this.#kind = kind;
  }

  async upsert(id: string, payload: AdapterPayload, seconds: number): Promise<void> {
    kept.set(this.#nameOf(id), { payload, until: Date.now() + seconds * 1000 });
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const found = kept.get(this.#nameOf(id));
    return found && Date.now() < found.until ? found.payload : undefined;
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    const own = [...kept].filter(([name]) => name.startsWith(`${this.#kind} `));
    return own.find(([, { payload }]) => payload.uid === uid)?.[1].payload;
  }

  async findByUserCode(): Promise<undefined> {
    return undefined;
  }

  async consume(id: string): Promise<void> {
    const payload = await this.find(id);
    if (payload) payload.consumed = Math.floor(Date.now() / 1000);
  }

  async destroy(id: string): Promise<void> {
    kept.delete(this.#nameOf(id));
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [name, { payload }] of kept) if (payload.grantId === grantId) kept.delete(name);
  }

  #nameOf(id: string): string {
    return `${this.#kind} ${id}`;
  }
}
