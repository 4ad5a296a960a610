import { useEffect } from 'react'

/** While a page is shown, it prints on A4 across. A page box can't be styled for one part of the document alone. */
export function useLandscape() {
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('@page { size: A4 landscape; margin: 9mm }')
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => void (document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet))
  }, [])
}
