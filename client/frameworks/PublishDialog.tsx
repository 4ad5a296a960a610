import { type FormEvent, useId, useState } from 'react'
import { counted } from 'shared/domain/grammar.ts'
import type { Framework } from 'shared/model/framework.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { useToast } from '../ui/Toast.tsx'
import { usePublishing } from './changes.ts'

type Props = { framework: Framework; open: boolean; onClose: () => void; onPublished: (version: number) => void }

/** Publishing is for good: says so, and asks for the note that stands beside the version. */
export function PublishDialog({ framework, open, onClose, onPublished }: Props) {
  const toast = useToast()
  const form = useId()
  const [note, setNote] = useState('')
  const [problem, setProblem] = useState('')
  const publish = usePublishing()
  function submit(event: FormEvent) {
    event.preventDefault()
    if (!note.trim()) return setProblem('Say what is new in this version.')
    publish.mutate(
      { params: { frameworkId: framework.id }, body: { note: note.trim() } },
      {
        onSuccess: ({ number }) => {
          onClose()
          onPublished(number)
          toast({ words: `Version ${number} is published.` })
        },
        onError: ({ failure }) => setProblem(failure.fields?.note ?? failure.message),
      },
    )
  }
  const standing =
    framework.readings === 0
      ? ''
      : ` ${framework.readings === null ? 'The readings' : counted(framework.readings, 'reading', 'readings')} of today stay readable; where a criterion changed, they no longer count and are given anew.`
  return (
    <Dialog
      open={open}
      grave
      size="s"
      title="Publish this version"
      description={`A published version can’t be changed afterwards; the next change is another version.${standing}`}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" type="submit" form={form} busy={publish.isPending}>
            Publish it
          </Button>
          <Button onClick={onClose}>Not now</Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate>
        <Field label="What is new, and why" readers="Everyone who reads the framework sees this." error={problem || undefined}>
          <textarea rows={3} value={note} maxLength={4000} onChange={(event) => setNote(event.target.value)} />
        </Field>
      </form>
    </Dialog>
  )
}
