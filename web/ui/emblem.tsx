import { emblemAddress, withQuery } from '#addresses';
export type EmblemPicture = {
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
};

/** Small words that no initial stands for. */
const small = /^(de|del|la|las|el|los|y)$/iu;

/** What stands for a name in little room: `PAC` for Pedro Aguirre Cerda, `Pe` for Peñalolén. */
export const initialsOf = (name: string): string => {
  const words = name.split(' ').filter((word) => !small.test(word));
  return words.length > 1
    ? words
        .slice(0, 3)
        .map((word) => word.charAt(0).toUpperCase())
        .join('')
    : name.slice(0, 2);
};

const height = 40;

/** The picture that a government chose, or its initials. The name is said beside it or by the link around it. */
export const Emblem = ({
  tenant,
  name,
  emblem,
}: {
  tenant: string;
  name: string;
  emblem: EmblemPicture | undefined;
}) =>
  emblem ? (
    <img
      class="emblem"
      src={withQuery(emblemAddress(tenant), { v: emblem.sha256.slice(0, 10) })}
      alt=""
      width={Math.round((emblem.width / emblem.height) * height)}
      height={height}
    />
  ) : (
    <span class="emblem initials" aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
