import { Button } from '../Button.tsx'
import { switchTheme, type Theme, useTheme } from '../theme.ts'

const next: Record<Theme, Theme> = { system: 'light', light: 'dark', dark: 'system' }
const icons = { system: 'screen', light: 'sun', dark: 'moon' } as const
const words: Record<Theme, string> = { system: 'as the system', light: 'light', dark: 'dark' }

/** Goes through the three themes: as the system, light, dark. */
export function ThemeButton() {
  const theme = useTheme()
  return (
    <Button
      kind="quiet"
      icon={icons[theme]}
      aria-label={`Theme: ${words[theme]}. Change to ${words[next[theme]]}`}
      onClick={() => switchTheme(next[theme])}
    />
  )
}
