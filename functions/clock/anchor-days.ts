import { anchorHeads, listAnchoredDays } from '#audit';
import { type LocalDate, addDays, dayOf } from '#kernel';
import { type Stage, perform, read } from '#perform';
import { log } from '#runtime';

/** The most days that one minute catches up: a clock that stood for longer needs a few. */
const mostDays = 10;

/** Anchors every day that is over and is not anchored yet, the oldest first. The first day ever is yesterday. */
export const anchorDays = async (stage: Stage): Promise<readonly LocalDate[]> => {
  const yesterday = addDays(dayOf(stage.now()), -1);
  const seen = await read(stage, listAnchoredDays, { tenant: stage.region, person: undefined }, {});
  const last = seen.ok ? seen.value.items[0]?.day : undefined;
  const anchored: LocalDate[] = [];
  let day = last === undefined ? yesterday : addDays(last, 1);
  for (let days = 0; day <= yesterday && days < mostDays; days += 1) {
    const asking = {
      tenant: stage.region,
      person: undefined,
      key: `clock-anchor-${day}`,
      isInstallation: true,
    };
    const done = await perform(stage, anchorHeads, asking, { day });
    if (done.ok) anchored.push(day);
    else log({ event: 'refused', function: 'clock', code: done.code });
    day = addDays(day, 1);
  }
  return anchored;
};
