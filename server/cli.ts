import { createOne } from './cli/account.ts'
import { importFrameworkFile } from './cli/frameworks.ts'
import { importFile, importHistoryFile, undoLatest } from './cli/imports.ts'
import { exportOrganisation, importOrganisation } from './cli/organisation.ts'
import { erasePersonNamed, exportPerson, runRetention } from './cli/privacy.ts'
import { Misused, Refused, say } from './cli/running.ts'
import { verifyTrail } from './cli/trail.ts'
import { BadConfig } from './config.ts'
import { told } from './http/problem.ts'

const help = `Usage:
  npm run understory -- account create --email <address> --password-stdin [--name <name>] [--admin] [--person <e-mail or id>]
      Creates an account. The password is read from standard input.
      --admin    makes it an administrator
      --person   links it to someone in the directory: their e-mail address, the id in your people list, or the id here

  npm run understory -- import people <file> [--merge by-name|<name;name>] [--day-order day-first|month-first]
      [--unknown-managers none|add|skip] [--missing-leave] [--dry-run] [--json]
      Imports a people list: CSV, TSV, XLSX or JSON (SCIM 2.0).
      --merge             rows of these names, or of all that share a name and nothing against it, are one person on several seats
      --day-order         how days such as 03/04/2020 are read where nothing in their column shows it
      --unknown-managers  what becomes of rows whose manager is nowhere: taken without one, the manager added, or left out
      --missing-leave     the file names everybody: who is missing from it leaves today
      --dry-run  tells what would happen and writes nothing
      --json     prints the figures as one JSON object

  npm run understory -- import history <file> [--as titles|teams|managers|lines] [--lead-jobs <job,job|none>] [--dry-run] [--json]
      Records the moves that a dated table proves: of titles, of teams, of who managed a team, or of who reported to whom.
      --lead-jobs  which of the jobs proposed lead others: a dry run tells them, and without this each of them is confirmed

  npm run understory -- import framework <file> [<general file>] [--origin <words>] [--licence <words>] [--attribution <words>] [--publish] [--dry-run] [--json]
      Starts a framework as a draft: from the Financial Times' YAML, Monzo's Markdown with front matter, or a table with criteria in
      its rows and levels in its columns.
      --publish  publishes it as its first version at once

  npm run understory -- audit verify [--head <hash>] [--json]
      Follows the audit trail from its first entry to its last and says whether it is whole, or where it is broken first.
      --head     a hash that an earlier check printed: it must still be in the trail
      --json     prints the answer as one JSON object

  npm run understory -- export person <e-mail or id> [--readable] [--out <file>]
      Everything that is kept about one person as JSON; other people are marked, private notes only counted.
      --readable  as plain text
      --out       into a new file that nobody else may read

  npm run understory -- erase person <e-mail or id> --reason asked|left|mistake --name <full name> [--json]
      Erases a person and prints the certificate. It can't be undone.

  npm run understory -- export organisation <file>
      Writes everything of the organisation as one JSON file, but for what is somebody's alone or a key: it says what is left out.

  npm run understory -- import organisation <file>
      Fills an empty data folder from such a file.

  npm run understory -- undo import
      Undoes the latest import as a whole, within 24 hours.

  npm run understory -- retention run [--dry-run] [--json]
      Lets go of what is older than the periods that an administrator has set, as the server does once a day.

The data folder is ./data, or the one that UNDERSTORY_DATA names; with DATABASE_URL it is that PostgreSQL database.
The exit code is 0 when it is done, 1 when it was refused and 2 when the command was not understood.`

const commands: Record<string, (args: string[]) => Promise<void>> = {
  'account create': createOne,
  'import people': importFile,
  'import history': importHistoryFile,
  'import framework': importFrameworkFile,
  'export organisation': exportOrganisation,
  'import organisation': importOrganisation,
  'audit verify': verifyTrail,
  'export person': exportPerson,
  'erase person': erasePersonNamed,
  'undo import': undoLatest,
  'retention run': runRetention,
}

async function main(args: string[]): Promise<number> {
  if (args.length === 0 || args.includes('--help') || args.includes('-h') || args[0] === 'help') {
    say(help)
    return args.length === 0 ? 2 : 0
  }
  const [room, verb, ...rest] = args
  const command = commands[`${room} ${verb}`]
  try {
    if (!command) throw new Misused(`There is no command "${args.slice(0, 2).join(' ')}".`)
    await command(rest)
    return 0
  } catch (error) {
    const misused = error instanceof Misused || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS') === true
    const message =
      misused || error instanceof Refused || error instanceof BadConfig ? (error as Error).message : told(error).failure.message
    process.stderr.write(misused ? `${message}\n\n${help}\n` : `${message}\n`)
    return misused ? 2 : 1
  }
}

process.exitCode = await main(process.argv.slice(2))
