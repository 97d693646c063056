import type { SectionKind } from "../knowledge.ts";
import type { CardStyle } from "./cards.ts";

/** How a section is read, and what that means for what stands in it, as Markdown. */
export function describeSection({ l10n }: CardStyle, kind: SectionKind): string {
  switch (kind) {
    case "required":
      return l10n.t("Read as **requirements**: what stands here is required, unless its words say otherwise.");
    case "preferred":
      return l10n.t("Read as **nice to have**: what stands here is welcome, unless its words say otherwise.");
    case "mixed":
      return l10n.t("Read as **requirements and wishes**: required, unless a line's words say otherwise.");
    case "duties":
      return l10n.t("Read as **duties**: tools that are named here are needed for the work.");
    case "stack":
      return l10n.t("Read as **the stack**: what stands here is needed for the work.");
    case "about":
      return l10n.t(
        "Read as **about the employer or the job**: only a sentence that asks for something is a requirement.",
      );
    case "benefits":
      return l10n.t("Read as **what is offered**: nothing here is a requirement.");
    case "process":
      return l10n.t("Read as **how to apply**: nothing here is a requirement.");
    case "legal":
      return l10n.t("Read as **legal text**: nothing here is a requirement.");
    case "other":
      return l10n.t(
        "This heading does not say what follows: list items here are read as requirements, sentences only where they ask for something.",
      );
  }
}
