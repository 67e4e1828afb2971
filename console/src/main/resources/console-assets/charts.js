// Draws the table of a figure: the first column is the axis, every other one a series. So chart and table cannot differ.
// <figure class="chart" data-chart="stacked|lines|bars"><figcaption>…</figcaption><div class="canvas"></div><table>…

const dark = matchMedia('(prefers-color-scheme: dark)');
let library;

function loaded() {
    library ??= new Promise((resolve, reject) => {
        const script = document.createElement('script');
        script.src = '/console/assets/echarts.min.js';
        script.onload = () => resolve(window.echarts);
        script.onerror = reject;
        document.head.append(script);
    });
    return library;
}

/** Numbers as the API gave them stand in data-value; a cell without one shows its text. */
function figures(figure) {
    const headings = [...figure.querySelectorAll('thead th')].map(th => th.textContent.trim());
    const rows = [...figure.querySelectorAll('tbody tr')].map(tr => [...tr.children]);
    return {
        axis: rows.map(cells => cells[0].textContent.trim()),
        series: headings.slice(1).map((name, index) => ({
            name,
            data: rows.map(cells => Number(cells[index + 1].dataset.value ?? cells[index + 1].textContent.replaceAll(',', '')))
        }))
    };
}

function option(figure) {
    const {axis, series} = figures(figure);
    const kind = figure.dataset.chart;
    const ink = getComputedStyle(document.documentElement).color;
    return {
        aria: {enabled: true},
        animation: false,
        textStyle: {color: ink},
        tooltip: {trigger: 'axis', renderMode: 'richText'},
        legend: {type: 'scroll', top: 0, textStyle: {color: ink}},
        grid: {left: 10, right: 20, top: 40, bottom: 10, containLabel: true},
        xAxis: {type: 'category', data: axis, axisLabel: {color: ink}},
        yAxis: {type: 'value', splitLine: {lineStyle: {color: ink, opacity: .2}}, axisLabel: {color: ink}},
        series: series.map(each => ({
            ...each,
            type: kind === 'bars' ? 'bar' : 'line',
            stack: kind === 'lines' ? undefined : 'all',
            areaStyle: kind === 'stacked' ? {opacity: .75} : undefined,
            symbol: 'none'
        }))
    };
}

export function drawCharts(root) {
    for (const figure of root.querySelectorAll('figure[data-chart]:not([data-ready])')) {
        if (!figure.querySelector('tbody tr')) {
            continue;
        }
        figure.dataset.ready = '';
        loaded().then(echarts => {
            const chart = echarts.init(figure.querySelector('.canvas'), null, {renderer: 'canvas'});
            const draw = () => chart.setOption(option(figure), true);
            draw();
            dark.addEventListener('change', draw);
            new ResizeObserver(() => chart.resize()).observe(figure);
        });
    }
}
