// Bundled, because offices have closed networks. Each file holds a slice of the characters and is fetched when one of
// them is shown; this module itself loads after the first paint.
import '@fontsource/noto-sans-sc/400.css'
import '@fontsource/noto-sans-sc/600.css'
import './rare-font.css'
import 'hanamin/HanaMin.css'
