// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "report/sheet/report_charts.h"

#include <algorithm>
#include <cmath>
#include <com/sun/star/awt/Point.hpp>
#include <com/sun/star/awt/Rectangle.hpp>
#include <com/sun/star/awt/Size.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/chart/ChartAxisAssign.hpp>
#include <com/sun/star/chart/ChartDataCaption.hpp>
#include <com/sun/star/chart/ChartLegendPosition.hpp>
#include <com/sun/star/chart/ChartSymbolType.hpp>
#include <com/sun/star/chart/X3DDisplay.hpp>
#include <com/sun/star/chart/XAxisSupplier.hpp>
#include <com/sun/star/chart/XAxisXSupplier.hpp>
#include <com/sun/star/chart/XAxisYSupplier.hpp>
#include <com/sun/star/chart/XChartDocument.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/drawing/FillStyle.hpp>
#include <com/sun/star/drawing/LineStyle.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/drawing/XShapes.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/table/XTableChart.hpp>
#include <com/sun/star/table/XTableCharts.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>

#include "calc/convert.h"

namespace plumbline::report {
namespace {

using calc::addressOf;
using css::uno::Any;
using Properties = Reference<css::beans::XPropertySet>;

// Blue, orange and grey stay apart for the colour-blind (Okabe and Ito) and in black and white.
constexpr sal_Int32 done = 0x0072B2, part = 0x56B4E9, due = 0xC9D3DA, missing = 0xE69F00, ink = 0x262626;

struct Place {
    SheetCell origin;
    sal_Int32 row(std::uint32_t row) const { return static_cast<sal_Int32>(origin.row + row); }
    sal_Int32 column(std::uint32_t column) const { return static_cast<sal_Int32>(origin.column + column); }
};

css::awt::Rectangle rectangleOf(const Sheet& sheet, const ReportChart& chart, const Place& place) {
    const Properties area(
        sheet->getCellRangeByPosition(place.column(chart.from.column), place.row(chart.from.row),
                                      place.column(chart.to.column), place.row(chart.to.row)),
        UNO_QUERY_THROW);
    css::awt::Point corner;
    css::awt::Size size;
    area->getPropertyValue("Position") >>= corner;
    area->getPropertyValue("Size") >>= size;
    constexpr sal_Int32 margin = 100;
    return {corner.X + margin, corner.Y + margin, std::max<sal_Int32>(size.Width - 2 * margin, 2000),
            std::max<sal_Int32>(size.Height - 2 * margin, 1500)};
}

css::uno::Sequence<Address> rangesOf(const Sheet& sheet, const ReportChart& chart, const Place& place) {
    const Address whole = addressOf(sheet);
    css::uno::Sequence<Address> ranges(static_cast<sal_Int32>(chart.values.size() + 1));
    for (std::size_t i = 0; i <= chart.values.size(); ++i) {
        const sal_Int32 column = place.column(i == 0 ? chart.names : chart.values[i - 1]);
        ranges.getArray()[i] = {whole.Sheet, column, place.row(chart.headings), column,
                                place.row(chart.last)};
    }
    return ranges;
}

void colour(const Properties& series, sal_Int32 value) {
    series->setPropertyValue("Color", Any(value));
}

void showValues(const Properties& series) {
    series->setPropertyValue("DataCaption", Any(sal_Int32(css::chart::ChartDataCaption::VALUE)));
    series->setPropertyValue("CharHeight", Any(float(8)));
}

class Drawing {
  public:
    Drawing(const Reference<css::chart::XChartDocument>& chart, const ReportChart& plan)
        : chart_(chart), plan_(plan) {}

    void draw(double most) {
        diagram_.set(Reference<css::lang::XMultiServiceFactory>(chart_, UNO_QUERY_THROW)
                         ->createInstance(plan_.kind == ChartKind::Trend
                                              ? rtl::OUString("com.sun.star.chart.LineDiagram")
                                              : rtl::OUString("com.sun.star.chart.BarDiagram")),
                     UNO_QUERY_THROW);
        chart_->setDiagram(diagram_);
        setTitle();
        clearWall();
        switch (plan_.kind) {
            case ChartKind::Bullet:
                bullet(most);
                break;
            case ChartKind::Waterfall:
                waterfall();
                break;
            case ChartKind::Trend:
                trend();
                break;
        }
    }

  private:
    void setTitle() {
        const Properties document(chart_, UNO_QUERY_THROW);
        document->setPropertyValue("HasMainTitle", Any(true));
        const Properties title(chart_->getTitle(), UNO_QUERY_THROW);
        title->setPropertyValue(
            "String",
            Any(calc::toOffice(plan_.unit.empty() ? plan_.title : plan_.title + " (" + plan_.unit + ")")));
        title->setPropertyValue("CharHeight", Any(float(10)));
        const bool legend = plan_.kind != ChartKind::Waterfall && plan_.values.size() > 1;
        document->setPropertyValue("HasLegend", Any(legend));
        if (!legend) return;
        const Properties box(chart_->getLegend(), UNO_QUERY_THROW);
        box->setPropertyValue("Alignment", Any(css::chart::ChartLegendPosition_BOTTOM));
        box->setPropertyValue("FillStyle", Any(css::drawing::FillStyle_NONE));
        box->setPropertyValue("LineStyle", Any(css::drawing::LineStyle_NONE));
    }

    // White behind, and pale lines: the picture shall survive a copying machine.
    void clearWall() {
        const Properties wall(Reference<css::chart::X3DDisplay>(diagram_, UNO_QUERY_THROW)->getWall(),
                              UNO_QUERY_THROW);
        wall->setPropertyValue("FillStyle", Any(css::drawing::FillStyle_NONE));
        wall->setPropertyValue("LineStyle", Any(css::drawing::LineStyle_NONE));
        const Properties grid =
            Reference<css::chart::XAxisYSupplier>(diagram_, UNO_QUERY_THROW)->getYMainGrid();
        if (grid.is()) grid->setPropertyValue("LineColor", Any(sal_Int32(0xD9D9D9)));
    }

    Properties series(sal_Int32 i) { return diagram_->getDataRowProperties(i); }
    Properties axisX() {
        return Reference<css::chart::XAxisXSupplier>(diagram_, UNO_QUERY_THROW)->getXAxis();
    }
    Properties axisY() {
        return Reference<css::chart::XAxisYSupplier>(diagram_, UNO_QUERY_THROW)->getYAxis();
    }
    Properties properties() { return {diagram_, UNO_QUERY_THROW}; }

    // What is due lies behind, wide and pale; what is done in front, narrow and dark: one look tells both.
    void bullet(double most) {
        properties()->setPropertyValue("Vertical", Any(true));
        const double end = std::max(1.0, std::ceil(most * 4 + .2) / 4);
        axisX()->setPropertyValue("ReverseDirection", Any(true));
        axisX()->setPropertyValue("CharHeight", Any(float(8)));
        colour(series(0), done);
        showValues(series(0));
        if (plan_.values.size() == 1) return;
        series(0)->setPropertyValue("Axis", Any(sal_Int32(css::chart::ChartAxisAssign::SECONDARY_Y)));
        properties()->setPropertyValue("HasSecondaryYAxis", Any(true));
        const Reference<css::chart::XAxisSupplier> axes(diagram_, UNO_QUERY_THROW);
        const Properties front(axes->getSecondaryAxis(1), UNO_QUERY_THROW);
        for (const Properties& axis : {axisY(), front}) {
            axis->setPropertyValue("Min", Any(0.0));
            axis->setPropertyValue("Max", Any(end));
            axis->setPropertyValue("CharHeight", Any(float(8)));
        }
        axisY()->setPropertyValue("GapWidth", Any(sal_Int32(30)));
        front->setPropertyValue("GapWidth", Any(sal_Int32(200)));
        front->setPropertyValue("DisplayLabels", Any(false));
        front->setPropertyValue("LineStyle", Any(css::drawing::LineStyle_NONE));
        front->setPropertyValue("Marks", Any(sal_Int32(0)));
        colour(series(1), due);
    }

    void waterfall() {
        properties()->setPropertyValue("Stacked", Any(true));
        properties()->setPropertyValue("Vertical", Any(true));
        axisX()->setPropertyValue("ReverseDirection", Any(true));
        for (const Properties& axis : {axisX(), axisY()}) axis->setPropertyValue("CharHeight", Any(float(8)));
        axisY()->setPropertyValue("GapWidth", Any(sal_Int32(40)));
        series(0)->setPropertyValue("FillStyle", Any(css::drawing::FillStyle_NONE));
        series(0)->setPropertyValue("LineStyle", Any(css::drawing::LineStyle_NONE));
        colour(series(1), part);  // light enough for the figures upon it
        showValues(series(1));
        // The last three are what is missing, what is too much, and the whole.
        const sal_Int32 points = static_cast<sal_Int32>(plan_.last - plan_.first + 1);
        const std::pair<sal_Int32, sal_Int32> special[] = {{3, missing}, {2, missing}, {1, due}};
        for (const auto& [fromEnd, value] : special)
            if (points >= fromEnd) colour(diagram_->getDataPointProperties(points - fromEnd, 1), value);
    }

    void trend() {
        properties()->setPropertyValue("Lines", Any(true));
        for (sal_Int32 i : {0, 1}) {
            const bool target = i == 1;
            colour(series(i), target ? ink : done);
            series(i)->setPropertyValue("LineWidth", Any(sal_Int32(target ? 30 : 70)));
            series(i)->setPropertyValue("SymbolType",
                                        Any(sal_Int32(target ? css::chart::ChartSymbolType::NONE
                                                             : css::chart::ChartSymbolType::SYMBOL0)));
        }
        for (const Properties& axis : {axisX(), axisY()}) axis->setPropertyValue("CharHeight", Any(float(8)));
    }

    Reference<css::chart::XChartDocument> chart_;
    const ReportChart& plan_;
    Reference<css::chart::XDiagram> diagram_;
};

double largest(const ReportSheet& report, const ReportChart& chart) {
    double most = 0;
    for (const ReportCell& cell : report.cells)
        if (cell.number && cell.row >= chart.first && cell.row <= chart.last &&
            std::find(chart.values.begin(), chart.values.end(), cell.column) != chart.values.end())
            most = std::max(most, *cell.number);
    return most;
}

Reference<css::table::XTableCharts> chartsOf(const Sheet& sheet) {
    return Reference<css::table::XTableChartsSupplier>(sheet, UNO_QUERY_THROW)->getCharts();
}

std::vector<rtl::OUString> ours(const Sheet& sheet) {
    std::vector<rtl::OUString> names;
    const rtl::OUString prefix = rtl::OUString::createFromAscii(chartPrefix);
    for (const rtl::OUString& name : chartsOf(sheet)->getElementNames())
        if (name.startsWith(prefix)) names.push_back(name);
    return names;
}

void move(const Book& document, const Sheet& sheet, const rtl::OUString& name,
          const css::awt::Rectangle& box) {
    const Reference<css::container::XIndexAccess> pages(
        Reference<css::drawing::XDrawPagesSupplier>(document, UNO_QUERY_THROW)->getDrawPages(),
        UNO_QUERY_THROW);
    const Reference<css::drawing::XShapes> page(pages->getByIndex(addressOf(sheet).Sheet), UNO_QUERY_THROW);
    for (sal_Int32 i = 0; i < page->getCount(); ++i) {
        const Reference<css::drawing::XShape> shape(page->getByIndex(i), UNO_QUERY_THROW);
        const Properties properties(shape, UNO_QUERY_THROW);
        if (!properties->getPropertySetInfo()->hasPropertyByName("PersistName") ||
            properties->getPropertyValue("PersistName") != Any(name))
            continue;
        shape->setPosition({box.X, box.Y});
        shape->setSize({box.Width, box.Height});
    }
}

}  // namespace

void addCharts(const Book& document, const Sheet& sheet, const ReportSheet& report, SheetCell origin) {
    const Place place{origin};
    const Reference<css::container::XIndexAccess> charts(chartsOf(sheet), UNO_QUERY_THROW);
    std::vector<rtl::OUString> old = ours(sheet);
    for (std::size_t i = 0; i < report.charts.size(); ++i) {
        const ReportChart& plan = report.charts[i];
        const css::awt::Rectangle box = rectangleOf(sheet, plan, place);
        const css::uno::Sequence<Address> ranges = rangesOf(sheet, plan, place);
        Reference<css::table::XTableChart> chart;
        if (i < old.size()) {
            chart.set(chartsOf(sheet)->getByName(old[i]), UNO_QUERY_THROW);
            chart->setRanges(ranges);
            move(document, sheet, old[i], box);
        } else {
            // Names are the document's, not the sheet's: one that is taken would be changed silently.
            chartsOf(sheet)->addNewByName(
                calc::toOffice(chartPrefix + document::sheetName(sheet) + " " + std::to_string(i + 1)), box,
                ranges, true, true);
            chart.set(charts->getByIndex(charts->getCount() - 1), UNO_QUERY_THROW);
        }
        const Reference<css::document::XEmbeddedObjectSupplier> object(chart, UNO_QUERY_THROW);
        const Reference<css::chart::XChartDocument> drawing(object->getEmbeddedObject(), UNO_QUERY_THROW);
        drawing->lockControllers();  // or it is laid out anew after every property
        Drawing(drawing, plan).draw(largest(report, plan));
        drawing->unlockControllers();
    }
    for (std::size_t i = report.charts.size(); i < old.size(); ++i) chartsOf(sheet)->removeByName(old[i]);
}

}  // namespace plumbline::report
