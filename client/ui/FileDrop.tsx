import { type DragEvent, useId, useState } from 'react'
import { Icon } from './Icon.tsx'
import { classes } from './classes.ts'
import styles from './FileDrop.module.css'

type Props = {
  label: string
  hint: string
  /** The endings and types that the chooser offers. */
  accept: string
  multiple?: boolean
  onFiles: (files: readonly File[]) => void
}

/** A place for files: chosen, or dropped. */
export function FileDrop({ label, hint, accept, multiple, onFiles }: Props) {
  const id = useId()
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const files = [...event.dataTransfer.files]
    onFiles(multiple ? files : files.slice(0, 1))
  }
  return (
    <div
      className={classes(styles.drop, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon name="down" size={20} />
      <label className={styles.pick} htmlFor={id}>
        <b>{label}</b> <span className={styles.orDrop}>or drop it here</span>
        <input
          id={id}
          type="file"
          accept={accept}
          multiple={multiple}
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            onFiles([...(event.target.files ?? [])])
            // The same file may be chosen again after it was changed.
            event.target.value = ''
          }}
        />
      </label>
      <p id={`${id}-hint`} className={styles.hint}>
        {hint}
      </p>
    </div>
  )
}
