import type { PeopleImport } from 'shared/api/people.ts'
import styles from './Figures.module.css'

/** The figures of a people list: what it holds, and what would become of it. */
export function Figures({ of, done }: { of: PeopleImport; done?: boolean }) {
  const groups: [string, [string, number][]][] = [
    [
      'In the file',
      [
        ['Rows', of.rows],
        ['Seats', of.seats],
        ['People', of.people],
      ],
    ],
    [
      done ? 'What was done' : 'What it would do',
      [
        ['New', of.new],
        ['Changed', of.changed],
        ['Unchanged', of.unchanged],
        ['Left', of.left],
      ],
    ],
    [
      'The organisation it draws',
      [
        ['At the top', of.roots],
        ['Levels', of.levels],
        ['Managers', of.managers],
        ['Managers of managers', of.managersOfManagers],
        ['Widest span', of.widestSpan],
      ],
    ],
  ]
  return (
    <div className={styles.groups}>
      {groups.map(([title, figures]) => (
        <section key={title}>
          <h3 className={styles.title}>{title}</h3>
          <dl className={styles.figures}>
            {figures.map(([words, count]) => (
              <div key={words}>
                <dt>{words}</dt>
                <dd>{count.toLocaleString('en')}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}
