import type { Page } from '@playwright/test'

/** What of a page is hard to hit: smaller than so many pixels to every side of its middle. A link within a sentence is as high as its line. */
export const tooSmall = (page: Page, least = 24) =>
  page.evaluate((least) => {
    const named = (element: Element) =>
      `${element.tagName.toLowerCase()} "${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40)}"`
    const inSentence = (element: Element) =>
      element.tagName === 'A' &&
      getComputedStyle(element).display === 'inline' &&
      [...element.parentElement!.childNodes].some(
        (node) => node !== element && node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '',
      )
    const found: string[] = []
    for (const element of document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [role="tab"], [role="option"]',
    )) {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || element.closest('[aria-hidden="true"], [inert]'))
        continue
      if (element.tabIndex < 0 || inSentence(element)) continue
      const whole = element.matches('input[type="checkbox"], input[type="radio"]') ? (element.closest('label') ?? element) : element
      const own = whole.getBoundingClientRect()
      if (own.width === 0 || (own.width >= least && own.height >= least)) continue
      whole.scrollIntoView({ block: 'center', inline: 'nearest' })
      const { x, y, width, height } = whole.getBoundingClientRect()
      const [middle, level, reach] = [x + width / 2, y + height / 2, least / 2 - 0.5]
      const hits = (dx: number, dy: number) => {
        const hit = document.elementFromPoint(middle + dx, level + dy)
        return hit !== null && (whole.contains(hit) || (!hit.contains(whole) && hit.closest('a, button, label') === whole))
      }
      const wide = width >= least || (hits(-reach, 0) && hits(reach, 0))
      const high = height >= least || (hits(0, -reach) && hits(0, reach))
      if (!wide || !high) found.push(`${named(element)} is ${Math.round(width)} x ${Math.round(height)}`)
    }
    scrollTo(0, 0)
    return found
  }, least)

/** What the tables of a page lack to be read out: a caption, headers of columns and rows. */
export const tableFaults = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = []
    for (const table of document.querySelectorAll('table')) {
      const words = table.caption?.textContent.trim() ?? ''
      const name = words.slice(0, 40) || table.outerHTML.slice(0, 80)
      if (!words) found.push(`${name}: no caption`)
      const heads = [...table.querySelectorAll('thead th')]
      if (heads.length === 0) found.push(`${name}: no heads`)
      for (const head of heads)
        if (!head.textContent.trim() || head.getAttribute('scope') === null)
          found.push(`${name}: head "${head.textContent}" without words or scope`)
      for (const row of table.querySelectorAll('tbody tr'))
        if (!row.querySelector('th[scope="row"], th[scope="rowgroup"]'))
          found.push(`${name}: row "${row.textContent.slice(0, 40)}" without a head`)
    }
    for (const posing of document.querySelectorAll('[role="table"], [role="grid"], [role="row"]'))
      found.push(`${posing.outerHTML.slice(0, 80)} poses as a table`)
    return found
  })

/** Pictures that say something to the eye and nothing to the ear: neither named, nor beside words that say it. */
export const unspoken = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main svg, [role="dialog"] svg, main img')]
      .filter((picture) => !picture.closest('[role="img"][aria-labelledby], [role="group"][aria-labelledby]'))
      .filter((picture) => picture.checkVisibility() && !picture.closest('label, div')?.querySelector('input'))
      .filter((picture) => !picture.getAttribute('aria-label') && !picture.getAttribute('alt'))
      .filter((picture) => {
        const around = picture.closest('a, button, label, td, th, li, dd, dt, p, h1, h2, h3, div')
        return picture.closest('[aria-hidden="true"]') === null || !(around?.textContent.trim() || around?.closest('[aria-label]'))
      })
      .map((picture) => (picture.parentElement ?? picture).outerHTML.slice(0, 140)),
  )

/** What cannot be pressed: to save is never switched off, it says what is missing instead. */
export const switchedOff = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll(':disabled, [type="submit"][aria-disabled="true"], [class*="_primary_"][aria-disabled="true"]')]
      .filter((one) => one.checkVisibility())
      .map((one) => one.outerHTML.slice(0, 140)),
  )

/** Fields for words that do not say, under them, who will read what is written. */
export const withoutReaders = (page: Page) =>
  page.evaluate(() => {
    const told = /\b(only you|you and \S+|your chain|sees? (this|the|them)|reads? (it|them|this|the)|read by|may read)\b/i
    return [...document.querySelectorAll<HTMLElement>('textarea, input[dir="auto"]')]
      .filter((field) => field.checkVisibility())
      .filter((field) => {
        const described = (field.getAttribute('aria-describedby') ?? '')
          .split(' ')
          .map((id) => document.getElementById(id)?.innerText ?? '')
        return !told.test(described.join(' '))
      })
      .map((field) => field.outerHTML.slice(0, 140))
  })

/** What still moves for those who asked for no motion. */
export const moving = (page: Page) =>
  page.evaluate(() => {
    const slow = (times: string) => times.split(',').some((time) => Number.parseFloat(time) * (time.includes('ms') ? 1 : 1000) > 10)
    return [...document.querySelectorAll('*')]
      .filter((element) => {
        const { animationName, animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(element)
        return (animationName !== 'none' && slow(animationDuration)) || slow(transitionDuration) || scrollBehavior === 'smooth'
      })
      .map((element) => element.outerHTML.slice(0, 100))
  })

/** Keys of the browser and of screen readers that the page keeps for itself. */
export const keysTaken = (page: Page) =>
  page.evaluate(() => {
    const of = (keys: string[], modifiers: KeyboardEventInit = {}) => keys.map((key) => ({ key, ...modifiers }))
    const theirs = [
      ...of(['p', 'f', 't', 'w', 'n', 'r', 'l', 's', 'd', 'h', 'j', 'u', 'z', 'a', 'c', 'v', 'x', '+', '-', '0', '1', 'Tab'], {
        ctrlKey: true,
      }),
      ...of(['p', 'f', 't', 'w', 'n', 'r', 'l', 's', 'z', 'a', 'c', 'v', 'x'], { metaKey: true }),
      ...of(['ArrowLeft', 'ArrowRight', 'Home', 'd', 'e', 'f', 'h', 'F4'], { altKey: true }),
      ...of(['t', 'n', 'p', 'z', 'k', 'Delete', 'Tab'], { ctrlKey: true, shiftKey: true }),
      ...of([
        'Tab',
        'ArrowLeft',
        'ArrowRight',
        'ArrowDown',
        'ArrowUp',
        'PageDown',
        'PageUp',
        'Home',
        'End',
        ' ',
        'Insert',
        'CapsLock',
        'F1',
        'F3',
        'F5',
        'F6',
        'F7',
        'F11',
        'F12',
      ]),
    ]
    return theirs
      .filter((key) => !document.body.dispatchEvent(new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true })))
      .map((key) => JSON.stringify(key))
  })

/** Where the focus cannot be seen: no line around it that stands out at 3:1, or something lies over it. */
export const focusFaults = (page: Page) =>
  page.evaluate(async () => {
    type Colour = [number, number, number, number]
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!
    const colourOf = (text: string): Colour => {
      canvas.clearRect(0, 0, 1, 1)
      canvas.fillStyle = text
      canvas.fillRect(0, 0, 1, 1)
      const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data
      return [r!, g!, b!, a! / 255]
    }
    const light = ([r, g, b]: Colour) => {
      const [x, y, z] = [r, g, b].map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4)) as [
        number,
        number,
        number,
      ]
      return 0.2126 * x + 0.7152 * y + 0.0722 * z
    }
    const contrast = (a: Colour, b: Colour) => {
      const [hi, lo] = [light(a), light(b)].toSorted((x, y) => y - x) as [number, number]
      return (hi + 0.05) / (lo + 0.05)
    }
    const ground = (element: Element | null): Colour => {
      for (let at = element; at; at = at.parentElement) {
        const colour = colourOf(getComputedStyle(at).backgroundColor)
        if (colour[3] > 0.9) return colour
      }
      return [255, 255, 255, 1]
    }
    const named = (element: Element) =>
      `${element.tagName.toLowerCase()} "${(element.getAttribute('aria-label') ?? (element.textContent.trim() || element.id)).slice(0, 40)}"`
    const found: string[] = []
    const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
    for (const element of all) {
      if (
        element.tabIndex < 0 ||
        !element.checkVisibility({ visibilityProperty: true }) ||
        element.closest('[inert], [aria-hidden="true"]')
      )
        continue
      element.focus({ focusVisible: true })
      if (document.activeElement !== element) continue
      // A radio or a box that is drawn by its label has the line there.
      const rect = element.getBoundingClientRect()
      const hidden = Number(getComputedStyle(element).opacity) === 0 || rect.width <= 1
      const drawn = [element, ...(hidden ? [element.nextElementSibling, element.closest('label')] : [element.parentElement])].filter(
        (one) => one !== null,
      )
      const lineOf = (one: Element) =>
        [undefined, '::after']
          .map((part) => getComputedStyle(one, part))
          .find(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2)
      const outlined = drawn.flatMap((one) => {
        const line = lineOf(one)
        return line ? [contrast(colourOf(line.outlineColor), ground(one.parentElement))] : []
      })
      if (outlined.length === 0) {
        found.push(`${named(element)} shows no focus`)
        continue
      }
      const best = Math.max(...outlined)
      if (best < 3) found.push(`${named(element)} has its focus at ${best.toFixed(1)}:1`)
      const box = (hidden ? (element.closest('label') ?? element) : element).getBoundingClientRect()
      const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)]
      const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)]
      const shows = [0.5, 0.25, 0.75].some((at) => {
        const hit = document.elementFromPoint(left + (right - left) * at, top + (bottom - top) * 0.5)
        return hit !== null && (element.contains(hit) || hit.contains(element) || hit.closest('label')?.contains(element) === true)
      })
      if (right <= left || bottom <= top) found.push(`${named(element)} is out of the window with the focus`)
      else if (!shows) found.push(`${named(element)} lies under something with the focus`)
    }
    ;(document.activeElement as HTMLElement | null)?.blur()
    scrollTo(0, 0)
    return [...new Set(found)]
  })

/** What only a pointer can do: pressed and yet no control that the keyboard reaches, dragged, or shown by hovering alone. */
export const onlyByPointer = (page: Page) =>
  page.evaluate(() => {
    type Props = Record<string, unknown> | undefined
    const propsOf = (element: Element) => Object.entries(element).find(([name]) => name.startsWith('__reactProps$'))?.[1] as Props
    const acts = ['onClick', 'onDoubleClick', 'onMouseDown', 'onMouseUp', 'onPointerDown', 'onPointerUp', 'onTouchStart']
    const reached = 'a[href], button, input, select, textarea, label, summary, option, [role="option"], [role="menuitem"], [tabindex="0"]'
    const found: string[] = []
    for (const element of document.querySelectorAll('main, main *, [role="dialog"] *, [role="alertdialog"] *')) {
      const props = propsOf(element)
      const pressed = acts.some((name) => typeof props?.[name] === 'function')
      // A chart hears every act on behalf of its points, which are reached one by one.
      if (pressed && element.checkVisibility() && !element.closest(reached) && !element.closest('.recharts-wrapper'))
        found.push(`pressed: ${element.outerHTML.slice(0, 120)}`)
      if (element instanceof HTMLElement && element.draggable && !element.matches('a, img'))
        found.push(`dragged: ${element.outerHTML.slice(0, 120)}`)
      if (typeof props?.onDrop === 'function' && !element.querySelector('input[type="file"]'))
        found.push(`dropped on: ${element.outerHTML.slice(0, 120)}`)
    }
    const shows = /(^|[^-])(display|visibility|opacity|clip-path|max-height|content-visibility)$/
    const rules = (list: CSSRuleList): CSSRule[] =>
      [...list].flatMap((rule) => ('cssRules' in rule && !(rule instanceof CSSStyleRule) ? rules(rule.cssRules as CSSRuleList) : [rule]))
    for (const sheet of document.styleSheets)
      for (const rule of rules(sheet.cssRules))
        if (rule instanceof CSSStyleRule && rule.selectorText.includes(':hover') && !/:focus/.test(rule.selectorText))
          for (const name of rule.style) if (shows.test(name)) found.push(`by hovering: ${rule.selectorText} { ${name} }`)
    return [...new Set(found)]
  })
