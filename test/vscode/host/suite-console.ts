import { format } from "node:util";
import { suiteBegins } from "../suite/results.ts";

/** Takes the console lines that the page hands over, and prints those that are the suite's or the extension's. */
export interface SuiteConsole {
  print(type: string, values: readonly unknown[]): void;
  /** The last lines that were held back: what is worth seeing when a suite never began. */
  heldBack(): string;
}

const ofTheServer = /\/code-server\/lib\/vscode\/|\/static\/out\/vs\//;
const ofTheWorkbench =
  /^\[(AccountPolicyGate|AgentHost|reconnection)|getaddrinfo|^(Creating a socket|Canceled|Creation of workbench)|\/data\/User\/settings\.json/;

/**
 * Makes a console that leaves out what VS Code tells of itself: what came before the suite began, and stacks that
 * lie wholly in its own code. ROLEWISE_VSCODE_LOG=1 prints everything.
 */
export function suiteConsole(extensionFolders: readonly string[]): SuiteConsole {
  const held: string[] = [];
  let begun = false;
  const mattersHere = (text: string): boolean => {
    const ownLines = text.split("\n").filter((line) => !ofTheServer.test(line));
    if (extensionFolders.some((folder) => ownLines.some((line) => line.includes(folder)))) {
      return true;
    }
    return begun && !ofTheServer.test(text) && !ofTheWorkbench.test(text);
  };
  return {
    print(type, values) {
      const text = format(...values);
      if (text === suiteBegins) {
        begun = true;
      } else if (process.env.ROLEWISE_VSCODE_LOG || mattersHere(text)) {
        (type === "error" || type === "warn" ? console.error : console.log)(text);
      } else {
        held.push(text);
      }
    },
    heldBack: () => held.slice(-10).join("\n").slice(-4000),
  };
}
