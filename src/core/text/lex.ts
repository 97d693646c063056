/**
 * Cuts prose into words and signs. Markdown's own marks (emphasis, code ticks, escapes, tags, link targets), template tags and addresses
 * of the web and of mail are passed over, so that "Power **BI**", "C\+\+" and "[Tableau](https://…)" read as they look.
 */
import type { Vocabulary } from "./vocabulary.ts";

/** Words and signs of a text, in order; offsets are UTF-16 units into it. The lists may be longer than `length`. */
export interface Tokens {
  readonly length: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly symbol: Int32Array;
  /** 1 where nothing stands between a token and the one before it (marks apart), 2 where only a hyphen does, else 0. */
  readonly glue: Uint8Array;
}

export interface TokenBuffer {
  length: number;
  start: Int32Array;
  end: Int32Array;
  symbol: Int32Array;
  glue: Uint8Array;
}

/** `capacity`: for so many tokens there is room from the beginning. */
export function createTokenBuffer(capacity = 64): TokenBuffer {
  // One stretch of memory for the four: several small ones would cost more to make than to fill.
  const memory = new ArrayBuffer(capacity * 13);
  return {
    length: 0,
    start: new Int32Array(memory, 0, capacity),
    end: new Int32Array(memory, capacity * 4, capacity),
    symbol: new Int32Array(memory, capacity * 8, capacity),
    glue: new Uint8Array(memory, capacity * 12, capacity),
  };
}

const wordCharacter = /[\p{L}\p{N}\p{M}]/u;

const unknown = 255;
/** 1 letter or digit, 2 white space, 3 mark to pass over, 0 sign; what is not ASCII is settled when it first comes. */
const classes = new Uint8Array(1 << 16).fill(unknown);
for (let code = 0; code < 128; code++) {
  const character = String.fromCharCode(code);
  if (/[a-z0-9]/i.test(character)) classes[code] = 1;
  else if (/\s/.test(character)) classes[code] = 2;
  else classes[code] = /[*_`~\\]/.test(character) ? 3 : 0;
}

/** What may stand behind the first word of a web or mail address. */
const mayGoOn = new Uint8Array(128);
for (const sign of ":.@+-_") mayGoOn[sign.charCodeAt(0)] = 1;

function classOf(code: number): number {
  const known = classes[code] as number;
  return known === unknown ? settleClass(code) : known;
}

/** What link targets, tags, handles and template tags begin with. */
const mayOpen = new Uint8Array(128);
for (const sign of "]@{<") mayOpen[sign.charCodeAt(0)] = 1;

function settleClass(code: number): number {
  const found = classify(code);
  classes[code] = found;
  return found;
}

function classify(code: number): number {
  if (code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x3000) return 2;
  if (code === 0xad || (code >= 0x200b && code <= 0x200f) || code === 0xfeff || code === 0x2060) return 3;
  if (code >= 0xd800 && code <= 0xdfff) return 0;
  return wordCharacter.test(String.fromCharCode(code)) ? 1 : 0;
}

/** Appends the tokens of `text` between two offsets to the buffer. */
export function lexInto(buffer: TokenBuffer, text: string, from: number, to: number, vocabulary: Vocabulary): void {
  let at = from;
  let glue = 0;
  while (at < to) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (kind === 1) {
      const start = at++;
      let next = 0;
      for (; at < to; at++) {
        next = text.charCodeAt(at);
        if (classOf(next) !== 1 && !(next === 95 && isInnerUnderscore(text, at, to))) break;
      }
      if (mayGoOn[at < to ? next : text.charCodeAt(at)] === 1) {
        const address = addressEnd(text, start, at, to);
        if (address > at) {
          at = address;
          glue = 0;
          continue;
        }
      }
      push(buffer, start, at, vocabulary.symbolIn(text, start, at), glue);
      glue = 1;
    } else if (kind === 2) {
      glue = 0;
      at++;
    } else if (kind === 3) {
      at++;
    } else {
      const skipped = mayOpen[code] === 1 ? skipMarkup(text, at, to) : at;
      if (skipped > at) {
        at = skipped;
        continue;
      }
      if (isInnerHyphen(code) && glue === 1 && at + 1 < to && classOf(text.charCodeAt(at + 1)) === 1) {
        glue = 2;
        at++;
        continue;
      }
      if (code === 38) {
        const entity = /^&(#?\w{1,8});/.exec(text.slice(at, Math.min(to, at + 12)));
        if (entity !== null) {
          const isSpace = entity[1] === "nbsp";
          if (!isSpace)
            push(buffer, at, at + entity[0].length, vocabulary.symbolOf(entity[1] === "amp" ? "&" : "�"), glue);
          at += entity[0].length;
          glue = isSpace ? 0 : 1;
          continue;
        }
      }
      const symbol = code < 128 ? vocabulary.symbolIn(text, at, at + 1) : vocabulary.symbolOf(signAt(text, at));
      push(buffer, at, at + 1, symbol, glue);
      glue = 1;
      at++;
    }
  }
}

function push(buffer: TokenBuffer, start: number, end: number, symbol: number, glue: number): void {
  const at = buffer.length;
  if (at === buffer.start.length) grow(buffer);
  buffer.start[at] = start;
  buffer.end[at] = end;
  buffer.symbol[at] = symbol;
  buffer.glue[at] = glue;
  buffer.length = at + 1;
}

function grow(buffer: TokenBuffer): void {
  const larger = createTokenBuffer(buffer.start.length * 2);
  larger.start.set(buffer.start);
  larger.end.set(buffer.end);
  larger.symbol.set(buffer.symbol);
  larger.glue.set(buffer.glue);
  Object.assign(buffer, larger, { length: buffer.length });
}

/** Names of code ("feature_store") are one word; an underscore at a word's edge is emphasis. At the offset stands one. */
function isInnerUnderscore(text: string, at: number, to: number): boolean {
  return at + 1 < to && classOf(text.charCodeAt(at + 1)) === 1;
}

function isInnerHyphen(code: number): boolean {
  return code === 45 || code === 0x2010 || code === 0x2011;
}

function signAt(text: string, at: number): string {
  const code = text.charCodeAt(at);
  // Full width, as East Asian keyboards write it ("Python／SQL").
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code === 0x3001) return ",";
  const sign = text[at] as string;
  return sign === "’" || sign === "‘" || sign === "ʼ" ? "'" : sign;
}

const longestTarget = 2_000;
const longestTag = 500;
const longestHandle = 100;

/** Where a link target, a tag or a comment that begins here ends; `at` where none begins. Looks a bounded way ahead. */
function skipMarkup(text: string, at: number, to: number): number {
  const code = text.charCodeAt(at);
  if (code === 93 && (text[at + 1] === "(" || text[at + 1] === "[")) {
    const ahead = text.slice(at + 1, Math.min(to, at + longestTarget));
    const close = ahead.indexOf(text[at + 1] === "(" ? ")" : "]");
    // A link target has no space in it but the one before its title.
    if (close > 0 && /^[([]\S*(\s+["'(].*)?$/.test(ahead.slice(0, close))) return at + 2 + close;
  }
  if (code === 64 && /\w/.test(text[at + 1] ?? "")) {
    // A handle, or the end of a mail address: "@clickup.com".
    const name = /^@[\w.-]+/.exec(text.slice(at, Math.min(to, at + longestHandle)));
    if (name !== null) return at + name[0].length;
  }
  if (code === 123 && (text[at + 1] === "%" || text[at + 1] === "{")) {
    // What a site generator fills in ("{% include salary.html %}").
    const close = text.slice(at, Math.min(to, at + longestTag)).indexOf(text[at + 1] === "%" ? "%}" : "}}");
    if (close !== -1) return at + close + 2;
  }
  if (code === 60 && /[a-z/!]/i.test(text[at + 1] ?? "")) {
    if (text.startsWith("<!--", at)) {
      const close = text.slice(at, to).indexOf("-->");
      return close === -1 ? to : at + close + 3;
    }
    const close = text.slice(at, Math.min(to, at + longestTag)).indexOf(">");
    if (close !== -1) return at + close + 1;
  }
  return at;
}

/** The end of a web or mail address whose first word lies between `start` and `end`; `end` where it is none. */
function addressEnd(text: string, start: number, end: number, to: number): number {
  const next = text.charCodeAt(end);
  const isUrl =
    (next === 58 && text.startsWith("://", end)) ||
    (next === 46 && end - start === 3 && text.slice(start, end).toLowerCase() === "www");
  if (!isUrl && !isMail(text, end, to)) return end;
  let at = end;
  while (at < to && !/[\s<>|)\]"]/.test(text[at] as string)) at++;
  return at;
}

function isMail(text: string, end: number, to: number): boolean {
  const next = text.charCodeAt(end);
  if (next === 32 || next === 10 || next === 44) return false;
  let at = end;
  while (at < to && /[\w.+-]/.test(text[at] as string) && at - end < 64) at++;
  return text[at] === "@" && /\w/.test(text[at + 1] ?? "");
}
