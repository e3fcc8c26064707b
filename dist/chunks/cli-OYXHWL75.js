import{createRequire as tanbaRequire}from'node:module';const require=tanbaRequire(import.meta.url);
import"./chunk-GAULKDMO.js";var t=e=>e?` Did you mean ${e}?`:"",o={help:`Tanba holds ai-compliance.yaml and the bytes of your files against the law.

  tanba [check] [path…]     judge the manifest at the path, or the nearest one above
  tanba inspect <file…>     show what files say of their own origin, and where

check
  --manifest FILE           the manifest, if it has another name or place
  --format NAME[=FILE]      text, json, sarif, github, markdown; may be repeated
  --lang en|ru|kk           language of the report (default: from LANG)
  --as-of YYYY-MM-DD        judge as on that day (default: today)
  --fail-on LEVEL           error, warning or notice (default: error)
  --quiet                   say nothing when nothing fails
  --color auto|always|never

inspect
  --format text|json        json: one object a line
  --files-from FILE|-       paths from a file or standard input, NUL- or newline-separated

  --help, --version

Exit codes: 0 nothing at the failing level · 1 something is unmet · 2 wrong call, or no manifest
            3 something that had to be seen could not be · 4 a fault in Tanba itself
`,noManifest:(e,n)=>`there is no ${n} in ${e} or above it, so nothing was checked. Create one: the README shows the smallest that works; examples/ holds complete ones.`,noSuchManifest:e=>`there is no manifest at ${e}.`,noSuchPath:e=>`there is nothing at ${e}.`,unknownCommand:(e,n)=>`there is no command or path “${e}”.${t(n)} See tanba --help.`,unknownOption:(e,n)=>`there is no option ${e}.${t(n)} See tanba --help.`,needsValue:e=>`${e} needs a value.`,takesNoValue:e=>`${e} takes no value.`,notOneOf:(e,n,a)=>`${e} is “${n}”, but must be one of: ${a.join(", ")}.`,notADay:e=>`--as-of is “${e}”, but must be a day such as 2026-11-25.`,cannotWrite:(e,n)=>`${e} could not be written: ${n}`,nothingToInspect:"name at least one file to inspect, or give --files-from.",inspect:{origins:{"ai-generated":"says AI made it","ai-modified":"says AI changed it","ai-possible":"may contain AI work","synthetic-non-ai":"made by an algorithm, not by AI","not-ai":"says a camera or a person made it",unknown:"says nothing about its origin"},mark:"mark",trace:"trace",pointer:"pointer",optOut:"opt-out",warning:"warning",problem:"problem",at:e=>`byte ${e}`,line:e=>`line ${e}`,nothing:"no mark, no trace",unknownFormat:"unknown format",ingredient:e=>`in an ingredient${e?` (${e})`:""}`}};export{o as cliLabels};
