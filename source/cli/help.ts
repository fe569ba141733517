/** The specification of the command line; `options.ts` holds to it. The package's description stands above it. */
export const help = `
Usage
  roundtable [DOSSIER] [options]         open the dashboard; - reads standard input
  roundtable quotes [QUERY] [options]    print the quotes that match
  roundtable schedule|positions|discrepancies|sources [QUERY] [options]
                                         print what concerns the quotes that match
  roundtable check FILE... [--articles DIR] [--fix] [--json] [--all]
                                         check dossiers and notes, and hold every word against
                                         its article; --fix puts right what is certain

Your own talks: notes in YAML beside their articles, see data/NOTES.md
  roundtable new FOLDER                  a small worked example; nothing is overwritten
  roundtable NOTES.yaml                  open them; every save of them or of an article is followed
  roundtable build NOTES -o DOSSIER [--explain] [--force]
                                         make a dossier that needs no article
  roundtable notes FILE -o NOTES [--articles DIR] [--map speaker=NAME,...] [--force]
                                         notes of a dossier, a table (CSV, TSV, JSON lines), a
                                         Citron output or CoreNLP quotes
  roundtable diff A B [--json]           what has changed between two dossiers or notes

  Without DOSSIER: the security talks of January 2022, which come with the program.
  Without a terminal the dashboard prints itself once, as plain text.

What is shown
  -f, --filter QUERY    open with this filter; --filter=QUERY where it begins with -
  -r, --round N         open on this round, the quotes narrowed to it
  -p, --party NAME      the quotes narrowed to this party, by id, code or name
      --focus PANE      schedule, positions, quotes or detail
      --order ORDER     date, speaker, party or relevance
      --no-reported     only what stands between quotation marks

Where it comes from
  -d, --dossier FILE    a dossier or notes; - is standard input
      --articles DIR    the folder with the articles
      --since FILE      show what has changed since another dossier or notes; D shows it again
  -o, --output FILE     where what is made is written; standard output without it

How it looks
      --format FORMAT   table, json, jsonl, csv or markdown; quotes and sources also csl-json,
                        quotes also web-annotation (JSON-LD)
      --theme THEME     dark, light, high-contrast or none (also ROUNDTABLE_THEME)
      --ascii           frames and marks in ASCII
      --mouse           wheel and click; Shift still selects text

  -h, --help            this text
  -v, --version         the version

Environment
  ROUNDTABLE_THEME      as --theme; NO_COLOR and FORCE_COLOR are heeded too
  ROUNDTABLE_ESCAPE_MS  how long Escape waits for the rest of a sequence, 50
  ROUNDTABLE_DEBUG=1    faults say where they happened

The filter language
  veto "open door" -carrier party:russia,nato issue:enlargement round:brussels
  date:2022-01-10..2022-01-13 source:rferl speaker:ryabkov kind:partial
  is:disputed /secur\\w+/ ~garantees a | b -(c d)

Examples
  roundtable --round 2
  roundtable quotes 'speaker:lukashevich round:vienna'
  roundtable quotes 'party:nato -is:reported' --format csv > nato.csv

Exit status
  0 done; 1 nothing matched or a check failed; 2 wrong usage or unreadable input;
  70 a fault of the program; 128 + n ended by signal n
`;
