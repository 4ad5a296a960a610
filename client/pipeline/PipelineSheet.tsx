import type { PipelineSheet as Sheet } from 'shared/api/exports.ts'
import { counted } from 'shared/domain/grammar.ts'
import { roleLine } from 'shared/domain/roleLine.ts'
import { BenchMark } from '../ui/BenchMark.tsx'
import { Saying } from '../ui/Saying.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { day } from '../ui/when.ts'
import styles from './PipelineSheet.module.css'

/** From more roles than this on, lines stand closer. */
const roomy = { a4: 10, a3: 18 }

type Met = { name: string; at: number; of: number }

/** The pipeline on paper: every bench with names and figures in words, so that nothing is lost without colour. */
export function PipelineSheet({ of, paper }: { of: Sheet; paper: 'a4' | 'a3' }) {
  const { sentence, roles, coverage, team, leftOut, printedBy, printedOn } = of
  return (
    <article className={styles.sheet} data-paper={paper} data-dense={roles.length > roomy[paper] || undefined}>
      <header className={styles.head}>
        <div>
          <h1>Promotion pipeline</h1>
          <p>
            <Saying sentence={sentence} /> {coverage.covered} of {coverage.of} have someone on the bench, {coverage.readyNow} someone ready.
          </p>
        </div>
        <p className={styles.as}>
          As of {day(printedOn, '')}
          <br />
          {team ? `${team}, under ${printedBy}` : `Everyone under ${printedBy}`}
        </p>
      </header>
      <table className={styles.table}>
        <caption>
          <VisuallyHidden>Lead roles with who is ready for each, the least covered first</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">Role</th>
            <th scope="col" className={styles.bench}>
              Bench
            </th>
            <th scope="col">Ready now</th>
            <th scope="col">Within a year</th>
            <th scope="col">Looks ready, never asked</th>
          </tr>
        </thead>
        <tbody>
          {roles.map((role) => (
            <tr key={role.id}>
              <th scope="row">
                <b>{role.title}</b>
                <small>
                  {roleLine(role, printedOn)}
                  {role.critical && ', critical'}
                </small>
              </th>
              <td>
                <BenchMark strength={role.strength} />
              </td>
              <td>
                <Names of={role.readyNow} />
              </td>
              <td>
                <Names of={role.withinYear} />
              </td>
              <td>
                <Names of={role.looksReady} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <footer className={styles.foot}>
        “4/6”: criteria read at the level that the role asks. “2 roles”: ready for more than one, and can take one of them. Who was never
        asked is not counted. Not on this sheet: {leftOut > 0 && `${counted(leftOut, 'role', 'roles')} that the filters leave out, `}
        people’s own words, private notes, and what is kept between a manager and a person.
      </footer>
    </article>
  )
}

function Names({ of }: { of: readonly (Met & { roles?: number })[] }) {
  if (of.length === 0) return <span className={styles.none}>Nobody</span>
  return (
    <ul>
      {of.map(({ name, at, of, roles }) => (
        <li key={name}>
          <span dir="auto">{name}</span> {at}/{of}
          {roles !== undefined && roles > 1 && <b className={styles.several}>{roles} roles</b>}
        </li>
      ))}
    </ul>
  )
}
