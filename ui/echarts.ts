import { BarChart, CustomChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([BarChart, CustomChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, SVGRenderer])

export { init }
