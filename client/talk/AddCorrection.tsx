import { type SyntheticEvent, useState } from 'react'
import { useTell } from '../api/ask.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { useToast } from '../ui/Toast.tsx'
import { Visibility } from '../ui/Visibility.tsx'
import styles from './AddCorrection.module.css'

const toFocus = (element: HTMLElement | null) => element?.focus()

type Props = { personId: string; conversationId: string }

/** Adds to a conversation that is written down; what stood stays. */
export function AddCorrection({ personId, conversationId }: Props) {
  const toast = useToast()
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const params = { personId, conversationId }
  const correct = useTell('POST /api/people/:personId/talks/:conversationId/corrections', {
    changes: ['GET /api/people/:personId/talks', ['GET /api/people/:personId/talks/:conversationId', { params }]],
    onDone: () => {
      setOpen(false)
      setText('')
      setTried(false)
      toast({ words: 'Correction added. What stood before stays.' })
    },
  })
  const { failure } = correct.error ?? {}
  const add = (event: SyntheticEvent) => {
    event.preventDefault()
    setTried(true)
    if (text.trim()) correct.mutate({ params, body: { text } })
  }
  if (!open)
    return (
      <div className={styles.ask}>
        <Button icon="pencil" onClick={() => setOpen(true)}>
          Add a correction
        </Button>
      </div>
    )
  return (
    <form
      className={styles.form}
      onSubmit={add}
      noValidate
      onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && add(event)}
    >
      <Field
        label="What has to be put right"
        error={
          tried && !text.trim()
            ? 'Write what has to be put right.'
            : (failure?.fields?.text ?? (failure && `Not saved. Try again. ${failure.message}`))
        }
        readers={<Visibility to="private" />}
      >
        <textarea rows={3} dir="auto" value={text} ref={toFocus} onChange={(event) => setText(event.target.value)} />
      </Field>
      <div className={styles.actions}>
        <Button kind="primary" type="submit" keys="⌘↵" busy={correct.isPending}>
          Add it
        </Button>
        <Button kind="quiet" onClick={() => setOpen(false)}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
