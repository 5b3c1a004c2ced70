// Draws each <figure data-chart> with ECharts from the table that data-from names, so that chart and table cannot
// differ. A column takes part by <th data-series="line|bar|target|low|high" data-name="…">, a cell's figure is its
// data-value, a row's name the data-name of its first cell.
(() => {
  "use strict";

  const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const colours = () => [css("--accent"), css("--warm"), "#3d6ea5", "#8a4f7d", css("--quiet")];

  function read(table) {
    const heads = [...table.tHead.rows[0].cells];
    const rows = [...table.tBodies[0].rows].filter((row) => row.cells[0].dataset.name);
    const columns = heads
      .map((head, index) => ({ head, index }))
      .filter(({ head }) => head.dataset.series)
      .map(({ head, index }) => ({
        kind: head.dataset.series,
        colour: head.dataset.colour && css(head.dataset.colour),
        name: head.dataset.name || head.textContent.trim(),
        values: rows.map((row) => number(row.cells[index].dataset.value)),
      }));
    return { names: rows.map((row) => row.cells[0].dataset.name), columns };
  }

  const number = (text) => (text === undefined || text === "" ? null : Number(text));
  const shown = (value) => (value === null || value === undefined ? "–" : value.toLocaleString(document.documentElement.lang));

  function base(names, unit, narrow) {
    return {
      animation: false,
      color: colours(),
      textStyle: { fontFamily: 'GevinstsporChart, system-ui, sans-serif', fontSize: 13, color: css("--ink") },
      grid: { left: 8, right: 16, top: narrow ? 96 : 64, bottom: 8, containLabel: true },
      legend: { top: 0, left: 0, itemWidth: 18, itemHeight: 10, textStyle: { color: css("--ink"), fontSize: 13 } },
      tooltip: { trigger: "axis", renderMode: "richText", confine: true, valueFormatter: shown },
      xAxis: { type: "category", data: names, axisLabel: { color: css("--quiet"), hideOverlap: true, alignMaxLabel: "right" }, axisTick: { show: false }, axisLine: { lineStyle: { color: css("--line-strong") } } },
      yAxis: { type: "value", name: unit, nameTextStyle: { align: "left", color: css("--quiet") }, axisLabel: { color: css("--quiet"), formatter: shown }, splitLine: { lineStyle: { color: css("--line") } } },
    };
  }

  const target = (column) => ({ name: column.name, type: "line", symbol: "diamond", symbolSize: 10, connectNulls: true, step: false, data: column.values, lineStyle: { type: "dashed", width: 2, color: "#a3201d" }, itemStyle: { color: "#a3201d" } });
  const line = (column) => ({ name: column.name, type: "line", symbol: "circle", symbolSize: 5, data: column.values, lineStyle: { width: 3 }, ...(column.colour ? { color: column.colour, lineStyle: { width: 3, color: column.colour } } : {}) });

  // What lies between low and high: an invisible area up to low, and the difference on top of it.
  function band(low, high) {
    const hidden = { type: "line", stack: "band", symbol: "none", lineStyle: { width: 0 }, silent: true };
    return [
      { ...hidden, data: low.values, tooltip: { show: false } },
      { ...hidden, name: `${low.name}–${high.name}`, data: high.values.map((value, i) => (value === null ? null : value - low.values[i])), areaStyle: { color: css("--accent"), opacity: 0.18 }, itemStyle: { color: css("--accent"), opacity: 0.35 }, tooltip: { show: false } },
    ];
  }

  function time({ names, columns }, unit, narrow) {
    const of = (kind) => columns.filter((column) => column.kind === kind);
    const series = [
      ...of("bar").map((column) => ({ name: column.name, type: "bar", data: column.values, barMaxWidth: 14 })),
      ...(of("low").length ? band(of("low")[0], of("high")[0]) : []),
      ...of("line").map(line),
      ...of("target").map(target),
    ];
    const option = { ...base(names, unit, narrow), series };
    option.legend.data = series.filter((each) => each.name).map((each) => each.name);
    return option;
  }

  const beside = { color: css("--ink"), width: 320, overflow: "truncate" };

  // Where there is no room beside the bars, a name stands above its own.
  const above = (bars) => ({ color: css("--ink"), inside: true, align: "left", verticalAlign: "bottom", margin: 0, padding: [0, 0, bars ? bars * 9 + 2 : 15, 0], width: window.innerWidth - 80, overflow: "truncate", hideOverlap: false });

  function groups({ names, columns }, unit, narrow) {
    const wide = !narrow && window.innerWidth > 900;
    const option = base(names, unit, narrow);
    option.grid.top = narrow ? 96 : wide ? 40 : 64;
    const { xAxis, yAxis } = option;
    return {
      ...option,
      xAxis: { ...yAxis, name: "" },
      yAxis: { ...xAxis, inverse: true, axisLabel: wide ? beside : above(columns.length) },
      series: columns.map((column) => ({ name: column.name, type: "bar", data: column.values, barMaxWidth: 14 })),
      ...(wide ? {} : { grid: { ...option.grid, left: 8 } }),
    };
  }

  // Each bar from where it goes when things go badly to where it goes when they go well.
  function tornado({ names, columns }, unit, narrow) {
    const [low, high] = columns;
    const option = groups({ names, columns: [] }, unit, narrow);
    option.legend = { show: false };
    option.grid.top = 8;
    option.xAxis = { ...option.xAxis, scale: true };
    option.tooltip = { ...option.tooltip, formatter: (bars) => `${bars[0].name}\n${shown(low.values[bars[0].dataIndex])} – ${shown(high.values[bars[0].dataIndex])} ${unit}` };
    option.series = [
      { type: "bar", stack: "swing", data: low.values, itemStyle: { opacity: 0 }, silent: true, barMaxWidth: 22 },
      { type: "bar", stack: "swing", data: high.values.map((value, i) => value - low.values[i]), barMaxWidth: 22, itemStyle: { borderRadius: 3 } },
    ];
    return option;
  }

  const kinds = { time, groups, tornado };

  function draw(figure) {
    const canvas = figure.querySelector(".chart-canvas");
    const chart = echarts.init(canvas, null, { renderer: "svg" });
    const data = read(document.getElementById(figure.dataset.from));
    const show = () => {
      if (figure.dataset.chart !== "time") canvas.style.height = `${Math.max(180, 60 + data.names.length * (figure.dataset.chart === "groups" ? 100 : 52))}px`;
      chart.resize();
      chart.setOption(kinds[figure.dataset.chart](data, figure.dataset.unit || "", canvas.clientWidth < 500), true);
    };
    show();
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", figure.dataset.label);
    let width = canvas.clientWidth;
    new ResizeObserver(() => {
      if (canvas.clientWidth === width || !canvas.clientWidth) return;
      width = canvas.clientWidth;
      show();
    }).observe(canvas);
    figure.dataset.drawn = "true";
  }

  document.addEventListener("DOMContentLoaded", () => document.querySelectorAll("figure[data-chart]").forEach(draw));
})();
