import { useTell } from '../api/ask.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { useToast } from '../ui/Toast.tsx'
import { PersonForm } from './PersonForm.tsx'
import { directoryChanges } from './changes.ts'

/** Adds someone to the directory. */
export function NewPerson({ open, onClose }: { open: boolean; onClose: () => void }) {
  const toast = useToast()
  const add = useTell('POST /api/directory', { changes: directoryChanges })
  return (
    <Dialog open={open} onClose={onClose} sheet title="Add a person">
      <PersonForm
        save="Add the person"
        busy={add.isPending}
        onClose={onClose}
        onSave={(written, onError) =>
          add.mutate(
            { body: written },
            {
              onSuccess: ({ name }) => {
                toast({ words: `${name} is in the directory.` })
                onClose()
              },
              onError,
            },
          )
        }
      />
    </Dialog>
  )
}
