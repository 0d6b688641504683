import * as z from 'zod';
import { FileId, readFile } from '#files';
import { type Ok, ok, only, refuse } from '#kernel';
import { Version, decide, defineVerb, versionOf } from '#perform';
import { type Records, change, create } from '#table';
import { isPartner } from './partner.ts';
import { type Emblem, Profile, checked, emblemOf, saidIn } from './profile.ts';
import { profileWords } from './reach.ts';
import { tenancyRefusals } from './refusals.ts';
import { profileId, profileRow } from './rows.ts';
import { profileThing } from './things.ts';

const { emblem: _, ...facts } = Profile.shape;

type Asked = { readonly fileId?: FileId | undefined; readonly noEmblem?: boolean | undefined };
type Chosen = Ok<Emblem | undefined> | ReturnType<typeof emblemOf>;

const chosen = async (records: Records, { fileId, noEmblem }: Asked): Promise<Chosen> => {
  if (fileId === undefined || noEmblem) return { ok: true, value: undefined };
  const file = await readFile(records, fileId);
  return file ? emblemOf(file.value) : refuse('tenancy.emblem-type', 'fileId');
};

/** Says how an office is reached and how its pages look: all of it, as it is to stand. */
export const setProfile = defineVerb({
  id: 'tenancy.set-profile',
  route: 'PUT /profile',
  capability: 'profile.set',
  shows: 'kind',
  input: {
    ...facts,
    fileId: FileId.optional(),
    noEmblem: z.boolean().optional(),
    version: Version,
  },
  output: { version: Version },
  refusals: only(
    tenancyRefusals,
    'tenancy.private-mailbox',
    'tenancy.low-contrast',
    'tenancy.emblem-type',
    'tenancy.emblem-heavy',
    'tenancy.emblem-size',
  ),
  offer: {
    of: profileThing,
    when: () => ok(true),
    begins: ({ profile = {} }) => saidIn(profile),
    es: {
      name: 'Datos y colores de la oficina',
      button: 'Guardar datos y colores',
      intro: 'Todo lo que pongas aquí es público: sale en las páginas de tu institución.',
      done: 'Guardaste los datos y colores.',
      fields: profileWords,
    },
  },
  run: async ({ thing, input, records, tenant }) => {
    const { fileId, noEmblem, version: _, ...said } = input;
    const picture = await chosen(records, { fileId, noEmblem });
    if (!picture.ok) return picture;
    const emblem = picture.value;
    const next = checked({ ...said, ...(emblem ? { emblem } : {}) }, isPartner(tenant));
    if (!next.ok) return next;
    const { profile } = thing.value;
    return decide({
      answer: { version: versionOf(saidIn(next.value)) },
      act: 'tenancy.profile-set',
      about: profileId,
      writes: [
        profile
          ? change(profileRow, { ...thing, value: profile }, next.value)
          : create(profileRow, next.value),
      ],
    });
  },
});
