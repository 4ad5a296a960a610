import type { ComponentProps, ReactNode } from 'react'
import type { JudgementState } from 'shared/model/words.ts'
import { Button } from '../ui/Button.tsx'
import { Form } from '../ui/Form.tsx'
import { useToday } from '../ui/When.tsx'
import { day } from '../ui/when.ts'
import styles from './JudgementForm.module.css'

type Props = Pick<ComponentProps<typeof Form>, 'problems' | 'failure'> & {
  /** The day of the author's draft, where there is one. */
  draftOn: string | undefined
  busy: boolean
  onSave: (state: JudgementState) => void
  children: ReactNode
}

/** The form of a judgement: signed, so that it counts, or kept as a draft that its author alone sees. */
export function JudgementForm({ draftOn, busy, onSave, children, ...said }: Props) {
  const today = useToday()
  const actions = (
    <>
      <Button kind="primary" type="submit" busy={busy} keys="⌘↵">
        Sign
      </Button>
      <Button onClick={() => onSave('draft')}>Keep as draft</Button>
    </>
  )
  return (
    <Form {...said} onSave={() => onSave('given')} actions={actions}>
      {draftOn && <p className={styles.note}>Your draft of {day(draftOn, today)}. It counts once you sign it.</p>}
      {children}
    </Form>
  )
}
