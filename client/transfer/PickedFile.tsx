import type { ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'
import { Step } from './Step.tsx'

type Props = {
  /** The file in a line, once it was read. */
  line: string | undefined
  /** Where another can be chosen. */
  onAgain: (() => void) | null
  children: ReactNode
}

/** The first step of an import: which file. */
export function PickedFile({ line, onAgain, children }: Props) {
  return (
    <Step
      number={1}
      title="File"
      done={line}
      action={
        onAgain && (
          <Button size="s" onClick={onAgain}>
            Choose another
          </Button>
        )
      }
    >
      {children}
    </Step>
  )
}
