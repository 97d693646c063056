/** A share from 0 to 1 in percent, never surer than the figure: one that only rounds to none or to all says so. */
export function formatShare(share: number): string {
  const percent = Math.round(share * 100);
  if (percent === 0 && share > 0) return "<1 %";
  return percent === 100 && share < 1 ? ">99 %" : `${percent} %`;
}
