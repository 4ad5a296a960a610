import type { LinkProps } from '@tanstack/react-router'
import type { PersonPage, Standing } from 'shared/api/growth.ts'
import { addDays } from 'shared/domain/days.ts'
import { excerpt } from 'shared/domain/excerpt.ts'
import { evidenceStatusWords, levelWord } from 'shared/domain/words.ts'
import type { DevelopmentAction } from 'shared/model/plan.ts'
import { Lane } from '../ui/Lane.tsx'
import { Ring } from '../ui/Ring.tsx'
import { Cell, Row, RowHead, Rows, Table } from '../ui/Table.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { useToday } from '../ui/When.tsx'
import { classes } from '../ui/classes.ts'
import { month } from '../ui/when.ts'
import styles from './StandingTable.module.css'

type Props = {
  page: PersonPage
  /** Reads a criterion; null for one who may not. */
  onRead: ((standing: Standing) => void) | null
  steps: readonly DevelopmentAction[]
  onPlan: ((criterion: { id: string; name: string }) => void) | null
}

/** As much of a planned step as its gap has room for. */
const stepSigns = 56

/** One row a criterion: what is asked, how it is read today, twelve months of evidence, and the gap in words. */
export function StandingTable({ page, onRead, steps, onPlan }: Props) {
  const today = useToday()
  const { person, role, standings } = page
  const months = (
    <span className={styles.months}>
      <span>Evidence, {month(addDays(today, -365))}</span>
      <span>now</span>
    </span>
  )
  const columns = [
    { key: 'criterion', words: 'Criterion', width: '27%' },
    ...(role ? [{ key: 'asks', words: 'Asks', width: '6.5%' }] : []),
    { key: 'today', words: 'Today', width: '19.5%' },
    { key: 'evidence', words: months },
    ...(role ? [{ key: 'gap', words: 'Gap', width: '22%' }] : []),
  ]
  return (
    <div className={styles.table}>
      <Table
        caption={role ? `${person.name} against what ${role.title} asks` : `${person.name} on the criteria of the framework`}
        columns={columns}
        fixed
      >
        <Rows>
          {standings.map((standing) => (
            <StandingRow
              key={standing.criterionId}
              page={page}
              standing={standing}
              onRead={onRead && (() => onRead(standing))}
              step={steps.find(({ state, criterion }) => state === 'open' && criterion?.id === standing.criterionId) ?? null}
              onPlan={onPlan && (() => onPlan({ id: standing.criterionId, name: standing.name }))}
            />
          ))}
        </Rows>
      </Table>
    </div>
  )
}

function StandingRow({
  page: { person, role, evidence, standings },
  standing,
  onRead,
  step: planned,
  onPlan,
}: {
  page: PersonPage
  standing: Standing
  onRead: (() => void) | null
  step: DevelopmentAction | null
  onPlan: (() => void) | null
}) {
  const { criterionId, name, pillar, asks, mustHave, level, status, pieces, dots, readAgainst, gap } = standing
  const words = new Map(evidence.map(({ id, what }) => [id, what.length > 90 ? `${what.slice(0, 88)}…` : what]))
  const today = levelWord(level, pieces)
  const Shown = onRead ? 'button' : 'span'
  const short = gap !== 'Meets it' && gap !== 'Above it'
  const step = planned ? stepWords(planned) : stepOf(standing)
  // A pillar with one criterion stands for it, as people call it by that name.
  const alone = pillar !== null && standings.filter((other) => other.pillar === pillar).length === 1
  const toEvidence: LinkProps = { to: '/people/$personId/evidence', params: { personId: person.id }, search: { criterion: criterionId } }
  return (
    <Row id={`criterion-${criterionId}`}>
      <RowHead detail={[alone ? name : (pillar ?? (role && 'Asked by this role')), mustHave && 'must have'].filter(Boolean).join(', ')}>
        {alone ? pillar : name}
      </RowHead>
      {role && (
        <Cell label="Asks">
          {asks && (
            <span className={styles.asks}>
              <Ring level={asks} label={`Asks: ${levelWord(asks)}`} />
              <span aria-hidden="true">{levelWord(asks)}</span>
            </span>
          )}
        </Cell>
      )}
      <Cell phone="side">
        <Shown className={styles.today} {...(onRead && { type: 'button' as const, onClick: onRead })}>
          <Ring level={level} pieces={pieces} label="" />
          <span>
            <VisuallyHidden>{name}: </VisuallyHidden>
            {today}
            {evidenceStatusWords[status] !== today && (
              <small className={classes(status === 'contested' && styles.contested)}>{evidenceStatusWords[status]}</small>
            )}
            {readAgainst !== null && <small>Read against version {readAgainst}</small>}
          </span>
        </Shown>
      </Cell>
      <Cell>
        <Lane
          criterion={name}
          all={status === 'none' ? null : toEvidence}
          pieces={dots.map(({ id, happenedOn, linked, stance }) => ({
            id,
            on: happenedOn,
            linked,
            words: `${stance === 'counters' ? 'Counters: ' : ''}${words.get(id) ?? 'A piece of evidence'}`,
            link: { ...toEvidence, hash: id },
          }))}
        />
      </Cell>
      {role && (
        <Cell>
          <span className={classes(styles.gap, short && styles.short)}>
            <b>
              {gap}
              {step && '.'}
            </b>
            {step && ` ${step}${step.endsWith('…') ? '' : '.'}`}
            {short && onPlan && !planned && (
              <button type="button" className={styles.plan} onClick={onPlan}>
                Plan a step
                <VisuallyHidden>: {name}</VisuallyHidden>
              </button>
            )}
          </span>
        </Cell>
      )}
    </Row>
  )
}

/** The step that is planned for the gap. */
const stepWords = ({ text }: DevelopmentAction) => excerpt(text, stepSigns).replace(/\.$/, '')

/** What would close the gap, where there is one. */
function stepOf({ gap, level, wouldChange }: Standing) {
  if (!wouldChange) return null
  if (gap === 'No evidence yet') return 'Write down a first piece'
  return level ? `${wouldChange} would close it` : wouldChange
}
