/** How much of a whole is done. The number stands beside it as text. */
export const Meter = ({ percent }: { percent: number | null }) =>
  percent === null ? null : (
    <svg class="meter" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect class="track" width="100" height="4" />
      <rect class="fill" width={String(percent)} height="4" />
    </svg>
  );
