/** Reads a company's files and sorts what is in them; what each thing refers to is not looked at yet. */
import * as v from "valibot";
import { keepReadable, tellLeftOut } from "../../core/text/keep-readable.ts";
import { type DataFile, type DataProblem, longestFile, type ParsedFile, parseDataFile } from "../data-file.ts";
import {
  type CompanyDuty,
  type CompanyRole,
  type CompanySkill,
  type CompanySkills,
  type CompanyStakeholder,
  companyRoleSchema,
  companySkillsSchema,
} from "./company-schema.ts";
import type { ProblemList } from "./problem-list.ts";
import { type LenientItem, type LenientRead, readLeniently } from "./read-leniently.ts";

export interface CompanyData {
  readonly roles: readonly LenientItem<CompanyRole>[];
  readonly skills: readonly LenientItem<CompanySkill>[];
  readonly duties: readonly LenientItem<CompanyDuty>[];
  readonly stakeholders: readonly LenientItem<CompanyStakeholder>[];
  /** Ids of what is left out because something is wrong with it: whoever refers to them is not at fault. */
  readonly brokenIds: ReadonlySet<string>;
  /** `true`: a file could not be read at all, so any unknown id may be in it. */
  readonly isIncomplete: boolean;
}

const mostFiles = 500;
/** Together, in UTF-16 units: a second or two of reading. */
const mostText = 2 * 1024 * 1024;

type Lists = { -readonly [Key in keyof CompanySkills]-?: LenientItem<NonNullable<CompanySkills[Key]>[number]>[] };
const listNames = Object.keys(companySkillsSchema.entries) as readonly (keyof Lists)[];
const listsSchema = v.strictObject(
  Object.fromEntries(listNames.map((name) => [name, v.optional(v.array(v.unknown()))])),
);

export function readCompanyFiles(files: readonly DataFile[], problems: ProblemList): CompanyData {
  const roles: LenientItem<CompanyRole>[] = [];
  const lists: Lists = { skills: [], duties: [], stakeholders: [] };
  const brokenIds = new Set<string>();
  let isIncomplete = false;
  let length = 0;

  function keep<T>(file: ParsedFile, { item, problems: found }: LenientRead<T>, data: unknown, list: LenientItem<T>[]) {
    for (const make of found) problems.add(file.path, make);
    if (item !== undefined) list.push(item);
    else if (isGroup(data) && typeof data.id === "string") brokenIds.add(data.id);
  }

  function readLists(file: ParsedFile): void {
    const top: LenientItem<Record<string, unknown[] | undefined>>[] = [];
    keep(file, readLeniently(file, [], file.data, listsSchema), undefined, top);
    for (const name of listNames) {
      const schema: v.GenericSchema = companySkillsSchema.entries[name].wrapped.item;
      for (const [index, data] of (top[0]?.value[name] ?? []).entries()) {
        const path = [name, index];
        keep(file, readLeniently(file, path, data, schema), data, lists[name] as LenientItem<unknown>[]);
      }
    }
  }

  for (const [index, text] of files.entries()) {
    length += Math.min(text.text.length, longestFile);
    const { file, fault } =
      index < mostFiles && length <= mostText ? readFile(text) : { file: undefined, fault: tooMuch(text.path) };
    for (const repeated of file?.repeatedKeys ?? []) problems.add(text.path, () => repeated);
    if (fault !== undefined) {
      isIncomplete = true;
      problems.close(text.path, fault);
    }
    if (file === undefined) continue;
    if (isRole(file.data)) keep(file, readLeniently(file, [], file.data, companyRoleSchema), file.data, roles);
    else if (isGroup(file.data)) readLists(file);
    else if (file.data !== null) problems.add(file.path, () => file.problemAt([], expected));
  }
  return { roles, ...lists, brokenIds, isIncomplete };
}

/** A file as far as it can be read, and what is wrong with the rest. */
function readFile(text: DataFile): { readonly file: ParsedFile | undefined; readonly fault: DataProblem | undefined } {
  const parsed = parseDataFile(text);
  const [fault] = parsed.syntaxProblems;
  if (fault === undefined) return { file: parsed, fault };
  const readable = keepReadable(text.text);
  const file = readable && parseDataFile({ ...text, text: readable.text });
  if (readable === undefined || file?.syntaxProblems.length !== 0) return { file: undefined, fault };
  return { file, fault: { ...fault, message: `${fault.message}. ${tellLeftOut(readable)}` } };
}

const expected = "expected a role (id, extends, skills, …) or lists of house skills, duties and stakeholders";

function tooMuch(path: string): DataProblem {
  const message = `this file is not read: a company's files may be ${mostFiles}, of ${mostText / 1024 / 1024} MB together`;
  return { path, line: 1, column: 1, message };
}

/** Both kinds of file may have `skills`: in a role's these stand by fit, in the other in a list. */
function isRole(data: unknown): boolean {
  if (!isGroup(data)) return false;
  const keys = Object.keys(data);
  const own = Object.keys(companyRoleSchema.entries).filter((key) => !(listNames as readonly string[]).includes(key));
  return keys.some((key) => own.includes(key)) || listNames.some((key) => isGroup(data[key]));
}

function isGroup(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
