import { useId } from 'react'
import { isDay } from 'shared/domain/days.ts'
import { firstName } from 'shared/domain/names.ts'
import { observerWords } from 'shared/domain/words.ts'
import type { Observer } from 'shared/model/words.ts'
import { Choice, Choices } from '../ui/Choice.tsx'
import { DayInput } from '../ui/DayInput.tsx'
import { Field } from '../ui/Field.tsx'
import { readersWords } from '../ui/Visibility.tsx'
import { useToday } from '../ui/When.tsx'
import { shortDay } from '../ui/when.ts'
import { Chip } from './Chip.tsx'
import { LinkFields } from './LinkFields.tsx'
import { type PieceDraft, isNamed } from './draft.ts'

export type Criteria = readonly { id: string; name: string; pillar: string | null }[]

type Props = {
  draft: PieceDraft
  onChange: (part: Partial<PieceDraft>) => void
  person: { name: string } | null
  /** The manager of the person, where that is not the one who writes. */
  otherManager: string | null
  criteria: Criteria
  people: readonly { id: string; name: string }[]
  wrong: Record<string, string | undefined>
  /** What of it was read from the words. */
  guessed?: { criterion: boolean; day: boolean; link: boolean }
}

const icons = { private: 'lock', pair: 'eye', chain: 'chain' } as const

/** What is known of a piece beside its words: criteria, day, who saw it, which way it points, links, who reads it. */
export function PieceChips({ draft, onChange, person, otherManager, criteria, people, wrong, guessed }: Props) {
  const today = useToday()
  const list = useId()
  const first = person ? firstName(person.name) : 'them'
  const chosen = criteria.filter(({ id }) => draft.criterionIds.includes(id))
  const observers: (Observer | 'you')[] = [
    'you',
    ...(otherManager ? (['manager'] as const) : []),
    'peer',
    'cross_functional',
    'leader',
    'customer',
    'self',
  ]
  const observerName = (one: PieceDraft['observer']) =>
    one === 'you'
      ? 'You'
      : one === 'self' && person
        ? `${first}, about themselves`
        : one === 'manager' && otherManager
          ? otherManager
          : observerWords[one]
  return (
    <>
      <Chip
        label="Criterion"
        icon="framework"
        words={chosen.length === 0 ? 'Criterion' : chosen.length === 1 ? chosen[0]!.name : `${chosen.length} criteria`}
        on={chosen.length > 0}
        guessed={guessed?.criterion}
        wrong={!!wrong.criterionIds}
        title="Which criteria it speaks to"
      >
        {() => (
          <Choices
            bare
            list
            label="Criteria"
            options={criteria.map(({ id, name, pillar }) => ({ value: id, words: name, hint: pillar ?? 'Asked by the role' }))}
            value={draft.criterionIds}
            onChange={(criterionIds) => criterionIds.length <= 3 && onChange({ criterionIds })}
            hint={draft.criterionIds.length === 3 ? 'Three at most.' : 'Up to three, or none for now.'}
            error={wrong.criterionIds}
          />
        )}
      </Chip>
      <Chip
        label="Day"
        icon="calendar"
        words={draft.happenedOn === today ? 'Today' : isDay(draft.happenedOn) ? shortDay(draft.happenedOn, today) : 'No day'}
        on={draft.happenedOn !== today && isDay(draft.happenedOn)}
        guessed={guessed?.day}
        wrong={!!wrong.happenedOn}
        title="When it happened"
      >
        {() => (
          <Field bare label="The day it happened" error={wrong.happenedOn}>
            <DayInput lean="past" max={today} value={draft.happenedOn} onChange={(happenedOn) => onChange({ happenedOn })} />
          </Field>
        )}
      </Chip>
      <Chip
        label="Who saw it"
        icon="eye"
        words={
          draft.observer === 'you'
            ? 'You saw it'
            : isNamed(draft.observer) && draft.observerName.trim()
              ? draft.observerName.trim()
              : observerName(draft.observer)
        }
        on={draft.observer !== 'you'}
        wrong={!!(wrong.observerName ?? wrong.observer ?? wrong.observerPersonId)}
        title="Who saw it"
      >
        {() => (
          <>
            <Choice
              bare
              list
              label="Who saw it"
              options={observers.map((value) => ({ value, words: observerName(value) }))}
              value={draft.observer}
              onChange={(observer) => onChange({ observer })}
              error={wrong.observer}
            />
            {isNamed(draft.observer) && (
              <Field label="Their name" error={wrong.observerName ?? wrong.observerPersonId}>
                <input
                  list={list}
                  value={draft.observerName}
                  maxLength={200}
                  autoComplete="off"
                  onChange={(event) => onChange({ observerName: event.target.value })}
                />
              </Field>
            )}
            <datalist id={list}>
              {people.map(({ id, name }) => (
                <option key={id} value={name} />
              ))}
            </datalist>
          </>
        )}
      </Chip>
      <Chip
        label="Which way it points"
        icon={draft.stance === 'supports' ? 'up' : 'down'}
        words={draft.stance === 'supports' ? 'Supports' : 'Counters'}
        on={draft.stance === 'counters'}
      >
        {() => (
          <Choice
            bare
            list
            label="Which way it points"
            options={[
              { value: 'supports', words: 'Supports', hint: `It shows what ${first} can do.` },
              { value: 'counters', words: 'Counters', hint: 'It speaks against; it asks for an answer.' },
            ]}
            value={draft.stance}
            onChange={(stance) => onChange({ stance })}
          />
        )}
      </Chip>
      <Chip
        label="Link"
        icon="link"
        words={draft.links.length === 0 ? 'Link' : draft.links.length === 1 ? labelOf(draft.links[0]!) : `${draft.links.length} links`}
        on={draft.links.length > 0}
        guessed={guessed?.link}
        wrong={Object.keys(wrong).some((field) => field.startsWith('links'))}
        title="Something to open"
      >
        {(close) => <LinkFields links={draft.links} onChange={(links) => onChange({ links })} onDone={close} />}
      </Chip>
      <Chip label="Who sees it" icon={icons[draft.visibility]} words={readersWords(draft.visibility, person?.name)} title="Who sees it">
        {() => (
          <Choice
            bare
            list
            label="Who sees it"
            options={[
              { value: 'chain', words: 'Your chain', hint: 'The managers above you and the people partner.' },
              { value: 'pair', words: readersWords('pair', person?.name), hint: `You may show it to ${first} on their sheet.` },
              { value: 'private', words: 'Only you', hint: 'Not your director, not in any export.' },
            ]}
            value={draft.visibility}
            onChange={(visibility) => onChange({ visibility })}
          />
        )}
      </Chip>
    </>
  )
}

const labelOf = ({ url, label }: { url: string; label?: string }) => label || url.replace(/^https?:\/\/(www\.)?/i, '').slice(0, 28)
