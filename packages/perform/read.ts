import type * as z from 'zod';
import type { Role } from '#access';
import { type Ok, type Refusal, refuse } from '#kernel';
import { publicScope, publishedRecords, tenantRecords, tenantScope, within } from '#table';
import { type Asking, type Stage, machine } from './context.ts';
import { roleFor } from './held.ts';
import { invalid } from './issues.ts';
import { noteDenial, noteReading } from './note-access.ts';
import { collectionIn, hasValidPath } from './paths.ts';
import type { Output, Shape } from './shape.ts';
import type { View } from './view.ts';

/** The only way to read: who, may this role ask, strict parse, run in the scope, parse the answer. */
export const read = async <Input extends Shape, Answer extends z.ZodType>(
  stage: Stage,
  view: View<Input, Answer>,
  asking: Pick<Asking, 'tenant' | 'person' | 'proof'>,
  raw: unknown,
): Promise<Ok<z.output<Answer>> | Refusal> => {
  const isPublic = view.capability === 'public';
  const scope = isPublic ? publicScope : tenantScope(asking.tenant);
  return within(scope, async () => {
    if (!hasValidPath(view, raw)) return refuse('request.not-found');
    let reader: Role | undefined;
    if (view.capability !== 'public') {
      const role = await roleFor(stage, view.capability, asking, collectionIn(view, raw));
      if (!role.ok) return noteDenial(stage, asking, view.id, role);
      reader = role.value.role;
    }
    const input = view.input.safeParse(raw);
    if (!input.success) return invalid(input.error, raw);
    const seen = await view.run({
      input: input.data as Output<Input>,
      tenant: asking.tenant,
      region: stage.region,
      records: tenantRecords(stage.table, asking.tenant),
      table: stage.table,
      published: (tenant) => publishedRecords(stage.table, tenant),
      now: stage.now(),
      person: asking.person ?? machine,
      waiting: async () => (await stage.ports.waitingFor?.(asking)) ?? [],
    });
    if (seen.ok && reader && view.reads === 'personal')
      await noteReading(stage, asking, view.id, reader);
    return seen.ok ? { ok: true, value: view.output.parse(seen.value) } : seen;
  });
};
