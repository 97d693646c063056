/** What every form of the report shows of lists that may be long. */
import type { Place, PostingReport, RoleReading } from "./types.ts";

const mostPlaces = 5;

/** The first places of one thing, one in each line, and whether there are more. */
export function placesShown(places: readonly Place[]): { readonly shown: readonly Place[]; readonly areMore: boolean } {
  const inLines = places.filter(({ line }, at) => line !== places[at - 1]?.line);
  return { shown: inLines.slice(0, mostPlaces), areMore: inLines.length > mostPlaces };
}

const mostReadings = 5;
/** What the text hardly reads as tells the reader nothing. */
const leastScore = 0.01;

/** The roles that the text reads as most, and those it is judged as. */
export function readingsShown({ readsAs }: PostingReport): RoleReading[] {
  return readsAs.filter(({ score, isOwn }, place) => isOwn || (place < mostReadings && (score ?? 0) >= leastScore));
}

/** How many of the areas the posting shows. */
export function countShown({ areas }: PostingReport): number {
  return areas.filter(({ shownBy }) => shownBy.length > 0).length;
}
