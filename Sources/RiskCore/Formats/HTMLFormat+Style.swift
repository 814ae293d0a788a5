extension HTMLFormat {
  /// The style sheet, for screen and print (CSS Paged Media 3 for sheets and page numbers).
  static var style: String {
    let bands = LevelBand.allCases.map { band in
      ".\(band.className){background:#\(band.backgroundColour);color:#\(band.inkColour);font-weight:600}"
    }
    return """
      :root{color-scheme:light}
      body{margin:1.5rem;font:15px/1.45 "Segoe UI","Liberation Sans",Arial,sans-serif;color:#1a1a1a;background:#fff}
      h1{font-size:1.5rem;margin:0 0 .25rem}
      h2{font-size:1.2rem;margin:2rem 0 .5rem}
      h3{font-size:1rem;margin:1.25rem 0 .35rem}
      .scorri{overflow-x:auto}
      table{border-collapse:collapse;width:100%;margin:.5rem 0 1rem}
      caption{text-align:left;color:#4a4a4a;padding:.2rem 0;font-size:.9rem}
      caption.nascosta{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
      th,td{border:1px solid #8a8a8a;padding:.3rem .5rem;vertical-align:top;text-align:left;white-space:pre-line}
      thead th{background:#1f3a5f;color:#fff;vertical-align:bottom}
      tbody th{font-weight:600;white-space:nowrap}
      tbody tr:nth-child(even){background:#f4f6f9}
      .n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
      dl.sezione,dl.provenienza{display:grid;grid-template-columns:max-content 1fr;gap:.1rem .8rem;margin:.25rem 0 .5rem}
      dt{font-weight:600}
      dd{margin:0}
      .legenda span{display:inline-block;border:1px solid #8a8a8a;padding:0 .5rem;margin-right:.4rem}
      footer,.note{font-size:.9rem}
      \(bands.joined(separator: "\n"))
      @page{size:A4 landscape;margin:12mm 12mm 16mm;
      @bottom-right{content:"Pagina " counter(page) " di " counter(pages);font:9pt Arial,sans-serif}}
      @media print{
      body{margin:0;font-size:9pt;line-height:1.3}
      nav{display:none}
      .scorri{overflow:visible}
      thead{display:table-header-group}
      tr{break-inside:avoid}
      h1,h2,h3,caption,dl.sezione{break-after:avoid}
      thead th,tbody tr:nth-child(even),[class^=livello]{-webkit-print-color-adjust:exact;print-color-adjust:exact}
      }

      """
  }
}

extension LevelBand {
  /// The class of a cell that holds a level of this band.
  var className: String {
    switch self {
    case .lowest: "livello-minimo"
    case .middle: "livello-medio"
    case .highest: "livello-massimo"
    }
  }
}
