import { useEffect, useRef, useState } from 'react'
import type { Framework } from 'shared/model/framework.ts'
import { Button } from '../ui/Button.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Field } from '../ui/Field.tsx'
import { useToast } from '../ui/Toast.tsx'
import { instant } from '../ui/when.ts'
import { PillarEditor } from './PillarEditor.tsx'
import { PublishDialog } from './PublishDialog.tsx'
import styles from './FrameworkEditor.module.css'
import { useDiscarding, useSavingDraft } from './changes.ts'
import { draftOf, type FrameworkText, moved, newPillar, type Problem, problemsIn, textOf, withIds } from './draft.ts'

/** How long a pause in writing is before the draft is saved. */
const pause = 1200

type Props = { framework: Framework; hasDraft: boolean; onLeave: (version?: number) => void }

/** The next version of a framework: saved as a draft while it is written, published on purpose. */
export function FrameworkEditor({ framework, hasDraft, onLeave }: Props) {
  const toast = useToast()
  const [text, setText] = useState(() => textOf(framework))
  const [kept, setKept] = useState(() => JSON.stringify(draftOf(textOf(framework))))
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const [problems, setProblems] = useState<Problem[]>([])
  const [failed, setFailed] = useState('')
  const [publishing, setPublishing] = useState(false)
  const save = useSavingDraft()
  const discard = useDiscarding()
  const params = { frameworkId: framework.id }
  const missing = problemsIn(text)
  const draft = JSON.stringify(draftOf(text))
  // An id that the server gave is no change of words.
  const worded = (json: string) => json.replace(/"id":"[^"]*",?/g, '')
  const changed = worded(draft) !== worded(kept)

  const saveNow = (of: FrameworkText, onSaved?: () => void) =>
    save.mutate(
      { params, body: draftOf(of) },
      {
        onSuccess: (saved) => {
          setKept(JSON.stringify(draftOf(of)))
          setText((now) => withIds(now, of, saved))
          setSavedAt(new Date().toISOString())
          setFailed('')
          onSaved?.()
        },
        onError: ({ failure }) => setFailed(Object.values(failure.fields ?? {})[0] ?? failure.message),
      },
    )

  const waiting = changed && missing.length === 0 && !save.isPending && !failed
  const thrownAway = useRef(false)
  const latest = useRef({ text, waiting, saveNow })
  useEffect(() => {
    latest.current = { text, waiting, saveNow }
  })
  useEffect(() => {
    if (!waiting || draft === kept) return
    const timer = setTimeout(() => latest.current.saveNow(latest.current.text), pause)
    return () => clearTimeout(timer)
  }, [draft, kept, waiting])
  // Leaving the page does not wait for the pause.
  useEffect(() => () => void (!thrownAway.current && latest.current.waiting && latest.current.saveNow(latest.current.text)), [])

  const change = (next: FrameworkText) => {
    setFailed('')
    setText(next)
  }
  const setPillars = (pillars: FrameworkText['pillars']) => change({ ...text, pillars })
  const problemAt = (id: string) => problems.find((problem) => problem.id === id)?.words

  function publish() {
    setProblems(missing)
    if (missing.length > 0) return
    if (changed || !(hasDraft || savedAt)) saveNow(text, () => setPublishing(true))
    else setPublishing(true)
  }

  return (
    <div className={styles.editor}>
      <div className={styles.bar}>
        <p role="status">
          <Status changed={changed} missing={missing.length} failed={failed} saving={save.isPending} savedAt={savedAt} />
        </p>
        {failed && (
          <Button size="s" onClick={() => saveNow(text)}>
            Try again
          </Button>
        )}
        {hasDraft || savedAt ? (
          <Button
            kind="quiet"
            icon="bin"
            busy={discard.isPending}
            onClick={() =>
              discard.mutate(
                { params },
                {
                  onSuccess: () => {
                    thrownAway.current = true
                    onLeave()
                    toast({ words: 'The draft is thrown away.', undo: () => saveNow(text) })
                  },
                  onError: (error) => setFailed(error.message),
                },
              )
            }
          >
            Discard the draft
          </Button>
        ) : (
          <Button kind="quiet" onClick={() => onLeave()}>
            Not now
          </Button>
        )}
        <Button kind="primary" onClick={publish}>
          Publish
        </Button>
      </div>
      <ErrorSummary problems={problems.filter(({ id }) => missing.some((one) => one.id === id))} />
      <div className={styles.top}>
        <Field label="Name of the framework" error={problemAt('framework-name')}>
          <input
            id="framework-name"
            value={text.name}
            maxLength={200}
            onChange={(event) => change({ ...text, name: event.target.value })}
          />
        </Field>
        <Field
          label="What it is for"
          error={problemAt('framework-purpose')}
          readers="Everyone in the organisation may read a published framework."
        >
          <textarea
            id="framework-purpose"
            rows={2}
            value={text.purpose}
            maxLength={4000}
            onChange={(event) => change({ ...text, purpose: event.target.value })}
          />
        </Field>
      </div>
      {text.pillars.map((pillar, at) => (
        <PillarEditor
          key={pillar.key}
          pillar={pillar}
          first={at === 0}
          last={at === text.pillars.length - 1}
          problemAt={problemAt}
          onChange={(next) => setPillars(text.pillars.map((one, i) => (i === at ? next : one)))}
          onMove={(step) => setPillars(moved(text.pillars, at, step))}
          onRemove={() => {
            setPillars(text.pillars.filter((one) => one !== pillar))
            toast({
              words: `${pillar.name || 'The pillar'} is out.`,
              undo: () => setText((now) => ({ ...now, pillars: [...now.pillars.slice(0, at), pillar, ...now.pillars.slice(at)] })),
            })
          }}
        />
      ))}
      <div>
        <Button icon="plus" onClick={() => setPillars([...text.pillars, newPillar()])}>
          Add a pillar
        </Button>
      </div>
      <PublishDialog
        framework={framework}
        open={publishing}
        onClose={() => setPublishing(false)}
        onPublished={(number) => onLeave(number)}
      />
    </div>
  )
}

type StatusProps = { changed: boolean; missing: number; failed: string; saving: boolean; savedAt: string | null }

function Status({ changed, missing, failed, saving, savedAt }: StatusProps) {
  if (failed) return <span className={styles.failed}>Not saved. {failed}</span>
  if (missing > 0) return <>Not saved yet: {missing === 1 ? 'one field needs' : `${missing} fields need`} something.</>
  if (saving || changed) return <>Saving the draft.</>
  return savedAt ? <>Draft saved {instant(savedAt)}.</> : <>A draft. Nobody else sees it until it is published.</>
}
