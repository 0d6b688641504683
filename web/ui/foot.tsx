import {
  accessibilityAddress,
  contactAddress,
  openDataAddress,
  permissionsAddress,
  privacyAddress,
  recordAddress,
  sourceCodeAddress,
} from '#addresses';
import { type Lang, languages } from './language.ts';
import { Phone } from './phone.tsx';

/** The end of every page: who helps, what is kept, and where the program itself can be had. */
export const Foot = ({
  tenant,
  phone,
  hours,
  lang,
}: {
  tenant: string;
  phone: string | undefined;
  hours: string | undefined;
  lang: Lang;
}) => {
  const { frame } = languages[lang];
  const links = [
    [frame.contact, contactAddress(tenant)],
    [frame.privacy, privacyAddress(tenant)],
    [frame.accessibility, accessibilityAddress(tenant)],
    [frame.permissions, permissionsAddress()],
    [frame.record, recordAddress()],
    [frame.api, openDataAddress()],
    [frame.code, sourceCodeAddress()],
  ] as const;
  return (
    <footer class="foot">
      {phone === undefined ? null : (
        <p>
          {frame.phone}: <Phone phone={phone} />
          {hours === undefined ? '' : `. ${hours}`}
        </p>
      )}
      <nav aria-label={frame.help}>
        <ul class="links">
          {links.map(([name, href]) => (
            <li>
              <a href={href}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
      <p>{frame.about}</p>
    </footer>
  );
};
