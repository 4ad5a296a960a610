import type { Page } from '@playwright/test'

/**
 * What a page tells by its colours alone: two marks or words that are drawn alike, with the same words around them, in different
 * colours; and a choice that is told from the one beside it by nothing but a colour close to the other's.
 */
export const byColourAlone = (page: Page) =>
  page.evaluate(() => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!
    const drawn = (colour: string) => {
      canvas.clearRect(0, 0, 1, 1)
      canvas.fillStyle = colour
      canvas.fillRect(0, 0, 1, 1)
      return [...canvas.getImageData(0, 0, 1, 1).data] as [number, number, number, number]
    }
    // What is for the ear alone takes a pixel.
    const visible = (one: Element) =>
      one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      (one.getBoundingClientRect().width > 1 || one.getBoundingClientRect().height > 1)
    const isClear = (colour: string) => colour === 'none' || drawn(colour)[3] === 0
    const light = (colour: string) => {
      const [x, y, z] = drawn(colour)
        .slice(0, 3)
        .map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4)) as [number, number, number]
      return 0.2126 * x + 0.7152 * y + 0.0722 * z
    }
    const ground = (one: Element | null): string => {
      const colour = one ? getComputedStyle(one).backgroundColor : 'white'
      return one && isClear(colour) ? ground(one.parentElement) : colour
    }
    const apart = (a: string, b: string) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05) >= 3
    const wordsOf = (one: Element) => `${one.getAttribute('aria-label') ?? ''} ${one.getAttribute('title') ?? ''} ${one.textContent}`.trim()
    const sides = ['Top', 'Right', 'Bottom', 'Left'] as const
    const bordersOf = (style: CSSStyleDeclaration) =>
      sides
        .map((side) => `${style[`border${side}Width`]} ${isClear(style[`border${side}Color`]) ? 'none' : style[`border${side}Style`]}`)
        .join()
    const partsOf = (one: Element) =>
      ['::before', '::after']
        .map((part) => getComputedStyle(one, part))
        .map(({ content, width, height }) => (content === 'none' ? '' : `${content} ${width} ${height}`))
        .join()
    /** How it looks in shades of grey: filled or hollow is a form too. */
    const formOf = (one: Element) => {
      const style = getComputedStyle(one)
      const lines = [
        style.fontWeight,
        style.fontStyle,
        style.textDecorationLine,
        style.borderRadius,
        style.backgroundImage,
        style.boxShadow === 'none',
        bordersOf(style),
        partsOf(one),
      ]
      const filled = apart(ground(one), ground(one.parentElement))
      const drawing =
        one instanceof SVGElement ? ['d', 'r', 'points', 'stroke-dasharray', 'width', 'height'].map((name) => one.getAttribute(name)) : []
      const { width, height } = one.getBoundingClientRect()
      return [one.tagName, filled, ...lines, ...drawing, style.strokeDasharray, Math.round(width), Math.round(height)].join('|')
    }
    const coloursOf = (one: Element) => {
      const style = getComputedStyle(one)
      const isDrawing = one instanceof SVGElement
      const inks = isDrawing ? [style.fill, style.stroke] : [style.backgroundColor, ...sides.map((side) => style[`border${side}Color`])]
      if (one.textContent.trim() && !isDrawing) inks.push(style.color)
      return inks.map((ink) => (isClear(ink) ? '' : drawn(ink).join(' '))).join('|')
    }
    /** What one reads together with it. */
    const statement = 'li, td, th, dd, dt, p, label, button, a, figure, caption, h1, h2, h3, [role="img"], [role="option"]'
    /** A drawing, words, or small marks without words that stand together. */
    const wholeOf = (one: Element) =>
      one.closest('svg') ?? (one.textContent.trim() || one.parentElement!.textContent.trim() ? one : one.parentElement!)
    const seen = new Map<string, { colours: string; one: Element }>()
    const found: string[] = []
    const leaves = [...document.querySelectorAll('main *, [role="dialog"] *')].filter(
      (one) =>
        one.children.length === 0 && visible(one) && !one.matches('option, title, desc, defs *') && !one.closest('.recharts-wrapper'),
    )
    for (const one of new Set(leaves.map(wholeOf))) {
      const parts = [one, ...one.querySelectorAll('*')]
      const colours = parts.map(coloursOf).join(' / ')
      if (!/\d/.test(colours)) continue
      const said = one.closest(statement) ?? one.parentElement!
      const key = `${parts.map(formOf).join(' / ')} § ${said.tagName} ${wordsOf(said)}`
      const before = seen.get(key)
      if (!before) seen.set(key, { colours, one })
      else if (before.colours !== colours) found.push(`${before.one.outerHTML.slice(0, 160)} and ${one.outerHTML.slice(0, 160)}`)
    }

    const on = '[aria-current]:not([aria-current="false"]), [aria-selected="true"], [aria-pressed="true"], [aria-checked="true"], :checked'
    const off = '[aria-selected="false"], [aria-pressed="false"], [aria-checked="false"], input:not(:checked)'
    // A box or a button of a form that is drawn by its label.
    const shown = (one: Element) => (one.matches('input') ? one.closest('label')! : one)
    const drawnBy = (one: Element) => [one, ...one.querySelectorAll('*')].filter(visible)
    const isChoice = (one: Element) => !one.matches('option') && !(one.matches('input') && (visible(one) || !one.closest('label')))
    for (const chosen of [...document.querySelectorAll(on)].filter(isChoice)) {
      const group = chosen.closest('[role="group"], [role="radiogroup"], [role="tablist"], [role="listbox"], fieldset, nav, ul, ol')
      const kind = chosen.matches('[aria-current]') ? `${chosen.tagName}:not([aria-current])` : off
      const other = [...(group?.querySelectorAll(kind) ?? [])].find((one) => isChoice(one) && visible(shown(one)))
      if (!other || !visible(shown(chosen))) continue
      const [a, b] = [drawnBy(shown(chosen)), drawnBy(shown(other))]
      const lookOf = (all: Element[]) =>
        all.map((one) => {
          const style = getComputedStyle(one)
          return [
            style.fontWeight,
            style.textDecorationLine,
            style.boxShadow === 'none',
            bordersOf(style),
            partsOf(one),
            style.outlineStyle,
          ].join('|')
        })
      const [ours, theirs] = [lookOf(a), lookOf(b)]
      const sameForm = ours.length === theirs.length && ours.every((form, at) => form === theirs[at])
      const inks = a.some(
        (one, at) => b[at] && (apart(ground(one), ground(b[at])) || apart(getComputedStyle(one).color, getComputedStyle(b[at]).color)),
      )
      if (sameForm && !inks) found.push(`chosen or not: ${shown(chosen).outerHTML.slice(0, 160)}`)
    }
    return [...new Set(found)]
  })
