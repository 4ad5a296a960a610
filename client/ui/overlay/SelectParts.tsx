import { CSPProvider } from '@base-ui/react/csp-provider'
import { Select } from '@base-ui/react/select'
import { useEffect, useRef, useState } from 'react'
import { Icon } from '../Icon.tsx'
import styles from './List.module.css'

export type SelectPartsProps = {
  look: string
  labelledBy: string
  options: readonly { value: string; words: string; detail?: string }[]
  value: string
  onChange: (value: string) => void
  startsOpen: boolean
}

export function SelectParts({ look, labelledBy, options, value, onChange, startsOpen }: SelectPartsProps) {
  const trigger = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  // Opened after it stands on the page: the list takes its place from the trigger.
  useEffect(() => {
    if (!startsOpen) return
    trigger.current?.focus()
    setOpen(true)
  }, [startsOpen])
  const items = options.map(({ value, words }) => ({ value, label: words }))
  return (
    <CSPProvider disableStyleElements>
      <Select.Root items={items} value={value} onValueChange={(next) => next !== null && onChange(next)} open={open} onOpenChange={setOpen}>
        <Select.Trigger className={look} ref={trigger} aria-labelledby={labelledBy}>
          <Select.Value />
          <Select.Icon>
            <Icon name="chevron" />
          </Select.Icon>
        </Select.Trigger>
        <Select.Portal>
          <Select.Positioner className={styles.positioner} sideOffset={4} align="start" alignItemWithTrigger={false}>
            <Select.Popup className={styles.popup}>
              <Select.List className={styles.list}>
                {options.map(({ value, words, detail }) => (
                  <Select.Item key={value} value={value} className={styles.item}>
                    <Select.ItemIndicator className={styles.tick}>
                      <Icon name="check" size={14} />
                    </Select.ItemIndicator>
                    <Select.ItemText className={styles.words}>{words}</Select.ItemText>
                    {detail && <span className={styles.detail}>{detail}</span>}
                  </Select.Item>
                ))}
              </Select.List>
            </Select.Popup>
          </Select.Positioner>
        </Select.Portal>
      </Select.Root>
    </CSPProvider>
  )
}
