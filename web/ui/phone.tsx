/** A telephone number to press, never broken in two at the end of a line. */
export const Phone = ({ phone }: { phone: string }) => (
  <a href={`tel:${phone.replaceAll(' ', '')}`}>{phone.replaceAll(' ', '\u00a0')}</a>
);
