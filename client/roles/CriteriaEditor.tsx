import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import type { LeadRole } from 'shared/model/role.ts'
import { ask } from '../api/ask.ts'
import { Button } from '../ui/Button.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Field } from '../ui/Field.tsx'
import { Menu } from '../ui/Menu.tsx'
import { EmptyNew } from '../ui/States.tsx'
import { useToast } from '../ui/Toast.tsx'
import { CriterionLine } from './CriterionLine.tsx'
import styles from './Criteria.module.css'
import { useAsking } from './changes.ts'
import { type AskedLine, criteriaOf, draftOf, fromFramework, missingIn, ownAtMost, ownLine, sameLines } from './draft.ts'

/** What the role asks, in the hands of those who may change it. Once people are looked at against it, a change says why. */
export function CriteriaEditor({ role, onDone }: { role: LeadRole; onDone?: () => void }) {
  const [lines, setLines] = useState(() => draftOf(role))
  const [reason, setReason] = useState('')
  const [reviewed, setReviewed] = useState(role.frozenAt !== null)
  const [problems, setProblems] = useState<{ id?: string; words: string }[]>([])
  const made = useRef(0)
  const toast = useToast()
  const tell = useAsking(role.id)
  const free = useFreeCriteria(lines)
  const changed = !sameLines(lines, draftOf(role))
  const asksReason = reviewed && changed
  const own = lines.filter((line) => line.own).length
  const problemAt = (id: string) => problems.find((problem) => problem.id === id)?.words

  function submit(event: FormEvent) {
    event.preventDefault()
    const found = [...missingIn(lines), ...(asksReason && !reason.trim() ? [{ id: 'reason', words: 'Say why the criteria change.' }] : [])]
    setProblems(found)
    if (found.length > 0 || !changed) return
    tell.mutate(
      { params: { roleId: role.id }, body: criteriaOf(lines, asksReason ? reason : '') },
      {
        onSuccess: (saved) => {
          setLines(draftOf(saved))
          setReason('')
          onDone?.()
          toast({
            words:
              saved.criteriaVersion > role.criteriaVersion
                ? `Version ${saved.criteriaVersion} of the criteria is saved.`
                : 'The criteria are saved.',
          })
        },
        onError: ({ failure }) => {
          if (failure.fields?.reason) setReviewed(true)
          const fields = Object.entries(failure.fields ?? {}).map(([field, words]) => ({
            ...(field === 'reason' && { id: 'reason' }),
            words,
          }))
          setProblems(fields.length > 0 ? fields : [{ words: failure.message }])
        },
      },
    )
  }
  const add = (...more: AskedLine[]) =>
    setLines((before) => [
      ...before.filter((line) => !line.own),
      ...more.filter((line) => !line.own),
      ...before.filter((line) => line.own),
      ...more.filter((line) => line.own),
    ])
  const set = (key: string, part: Partial<AskedLine>) =>
    setLines((before) => before.map((line) => (line.key === key ? { ...line, ...part } : line)))

  return (
    <form className={styles.editor} onSubmit={submit} noValidate>
      <ErrorSummary problems={problems} />
      {lines.length === 0 && (
        <EmptyNew
          title="Say what this role asks first"
          actions={
            free.length > 0 && <Button onClick={() => add(...free.slice(0, 4).map(fromFramework))}>Start from the four pillars</Button>
          }
        >
          Everyone is looked at on these lines, in-house and outside.
        </EmptyNew>
      )}
      {lines.length > 0 && (
        <ol className={styles.lines}>
          {lines.map((line) => (
            <CriterionLine
              key={line.key}
              line={line}
              nameProblem={problemAt(`name-${line.key}`)}
              gistProblem={problemAt(`gist-${line.key}`)}
              onChange={(part) => set(line.key, part)}
              onRemove={() => setLines((before) => before.filter(({ key }) => key !== line.key))}
            />
          ))}
        </ol>
      )}
      <div className={styles.more}>
        {free.length > 0 && (
          <Menu
            label="Add a criterion from the frameworks"
            words="Add from the frameworks"
            icon="plus"
            size="s"
            entries={free.map((criterion) => ({
              words: `${criterion.pillar}: ${criterion.name}`,
              onPick: () => add(fromFramework(criterion)),
            }))}
          />
        )}
        {own < ownAtMost && (
          <Button size="s" icon="plus" onClick={() => add(ownLine(`new-${++made.current}`))}>
            Add one of its own
          </Button>
        )}
        <span className={styles.quiet}>
          {own < ownAtMost ? `Up to ${ownAtMost} of its own.` : 'It has three of its own, as many as there can be.'}
        </span>
      </div>
      {asksReason && (
        <Field
          label="Why they change"
          hint={`This makes version ${role.criteriaVersion + 1}. Readings against the earlier words stay readable.`}
          readers="Everyone who sees the role reads this."
          error={problemAt('reason')}
        >
          <textarea id="reason" rows={2} value={reason} maxLength={4000} onChange={(event) => setReason(event.target.value)} />
        </Field>
      )}
      <div className={styles.save}>
        <Button type="submit" kind="primary" busy={tell.isPending}>
          {role.frozenAt ? 'Save as a new version' : 'Save the criteria'}
        </Button>
        {(changed || onDone) && (
          <Button
            onClick={() => {
              setLines(draftOf(role))
              setProblems([])
              onDone?.()
            }}
          >
            {changed ? 'Put back' : 'Not now'}
          </Button>
        )}
        <span className={styles.quiet} role="status">
          {changed ? 'Not saved yet.' : 'Nothing is changed.'}
        </span>
      </div>
    </form>
  )
}

/** The criteria of all frameworks that the role does not ask for yet. */
function useFreeCriteria(lines: AskedLine[]) {
  const frameworks = useQuery(ask('GET /api/frameworks'))
  const first = frameworks.data?.[0]?.id
  const second = frameworks.data?.[1]?.id
  const third = frameworks.data?.[2]?.id
  const answers = [useFramework(first), useFramework(second), useFramework(third)]
  const taken = new Set(lines.map(({ id }) => id))
  return answers
    .flatMap(
      (framework) =>
        framework?.pillars.flatMap(({ name: pillar, criteria }) => criteria.map(({ id, name, gist }) => ({ id, name, gist, pillar }))) ??
        [],
    )
    .filter(({ id }) => !taken.has(id))
}

const useFramework = (frameworkId: string | undefined) =>
  useQuery({
    ...ask('GET /api/frameworks/:frameworkId', { params: { frameworkId: frameworkId ?? '' } }),
    enabled: frameworkId !== undefined,
  }).data
