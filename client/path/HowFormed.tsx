import type { ReactNode } from 'react'
import type { PathFigure, TeamPath } from 'shared/model/path.ts'
import { pathWords } from 'shared/domain/words.ts'
import { counted } from 'shared/domain/grammar.ts'
import { Icon } from '../ui/Icon.tsx'
import { Saying } from '../ui/Saying.tsx'
import { TextLink } from '../ui/TextLink.tsx'
import { useToday } from '../ui/When.tsx'
import { classes } from '../ui/classes.ts'
import { day, month } from '../ui/when.ts'
import styles from './HowFormed.module.css'
import { moveWords, type Rule, tookWords } from './words.ts'

/** How the verdict on a team is formed, one click away. */
export const HowFormed = ({ path }: { path: TeamPath }) => (
  <Formed>
    <Rules figure={path.figure} path={path} />
  </Formed>
)

type FormedProps = { inCard?: boolean; onOpen?: () => void; children: ReactNode }

export const Formed = ({ inCard, onOpen, children }: FormedProps) => (
  <details className={classes(styles.how, inCard && styles.inCard)} onToggle={(event) => event.currentTarget.open && onOpen?.()}>
    <summary>
      <Icon name="chevron" size={14} />
      How this verdict is formed
    </summary>
    {children}
  </details>
)

/** The rules in their order, each with what it saw and the rows behind it. The first that holds is the verdict. */
export function Rules({ figure, path }: { figure: PathFigure; path: TeamPath }) {
  const first = figure.rules.findIndex(({ holds }) => holds)
  return (
    <>
      <p className={styles.note}>
        Six rules, asked in this order: the first that holds is the verdict. Counted in {path.area}, from what you may see: a role that is
        planned beside your teams is told to its own line. Windows and rules stand under{' '}
        <TextLink to="/settings/figures">how the figures are counted</TextLink>.
      </p>
      <ol className={styles.rules}>
        {figure.rules.map((rule, at) => (
          <li key={rule.word} className={classes(at === first && styles.verdict)}>
            <p className={styles.word}>
              <b>{pathWords[rule.word]}</b>
              <span>{at === first ? 'This is the verdict' : !rule.holds ? 'Does not hold' : 'Would hold too'}</span>
            </p>
            <p className={styles.saw}>
              <Saying sentence={rule.saw} />
            </p>
            <Because of={rule} path={path} />
          </li>
        ))}
      </ol>
    </>
  )
}

function Because({ of: { word, because }, path }: { of: Rule; path: TeamPath }) {
  const today = useToday()
  const { precedents, plan, planned, open, spans } = path
  if (because.length === 0) return null
  const lines = because.flatMap(({ kind, id }) => {
    if (kind === 'precedent') {
      const move = precedents.find((one) => one.id === id)
      return move
        ? [
            {
              id,
              words: moveWords(move),
              detail: [month(move.movedOn), move.months !== null && tookWords(move.months)].filter(Boolean).join(', '),
              roleId: move.roleId,
            },
          ]
        : []
    }
    if (kind === 'plan')
      return plan
        ? [
            {
              id,
              words: `${counted(plan.heads, 'head', 'heads')} for ${day(plan.forOn, today)}`,
              detail: `${plan.by}, ${day(plan.lookedOn, today)}`,
              roleId: null,
            },
          ]
        : []
    if (kind === 'span') {
      const span = spans.find(({ manager }) => manager?.id === id) ?? spans[0]
      return span
        ? [{ id, words: span.manager?.name ?? 'A manager', detail: counted(span.reports, 'report', 'reports'), roleId: null }]
        : []
    }
    const role = planned.find((one) => one.id === id) ?? open.find((one) => one.id === id)
    return role?.title ? [{ id, words: role.title, detail: role.team.name, roleId: role.id }] : []
  })
  return (
    <ul className={styles.rows} aria-label={`Rows behind “${pathWords[word]}”`}>
      {lines.map(({ id, words, detail, roleId }) => (
        <li key={id}>
          {roleId ? (
            <TextLink alone to="/roles/$roleId" params={{ roleId }}>
              {words}
            </TextLink>
          ) : (
            <span>{words}</span>
          )}
          <small>{detail}</small>
        </li>
      ))}
    </ul>
  )
}
