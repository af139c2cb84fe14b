// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "report/sheet/report_styles.h"

#include <com/sun/star/awt/FontUnderline.hpp>
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XHeaderFooterContent.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/BorderLine.hpp>
#include <com/sun/star/table/CellHoriJustify.hpp>
#include <com/sun/star/table/CellVertJustify2.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/util/NumberFormat.hpp>

#include "calc/convert.h"
#include "document/look_writer.h"

namespace plumbline::report {
namespace {

using css::uno::Any;
using Properties = Reference<css::beans::XPropertySet>;

enum class Side : std::uint8_t { Left, Right, Centre };

struct StyleEntry {
    const char* name;
    float height;  // points
    bool bold;
    Side side;
    const char* format;  // in English; empty: none of its own
    bool line;           // a rule below
    sal_Int32 paper;     // -1: none
    sal_Int32 ink;       // -1: automatic
    bool wraps = false;
};

constexpr sal_Int32 none = -1, grey = 0x595959, pale = 0xE8EEF2;
constexpr StyleEntry entries[] = {
    {"Goals Text", 10, false, Side::Left, "", false, none, none, true},
    {"Goals Title", 16, true, Side::Left, "", false, none, none, true},
    {"Goals Source", 9, false, Side::Left, "", false, none, grey, true},
    {"Goals Section", 12, true, Side::Left, "", true, none, none, true},
    {"Goals Heading", 9, true, Side::Left, "", true, pale, none, true},
    {"Goals Heading of numbers", 9, true, Side::Right, "", true, pale, none, true},
    {"Goals Text", 10, false, Side::Left, "", false, none, none, true},
    {"Goals Amount", 10, false, Side::Right, "#,##0.##", false, none, none},
    {"Goals Percent", 10, false, Side::Right, "0.0%", false, none, none},
    {"Goals Points", 10, false, Side::Right, "0.0", false, none, none},
    {"Goals Count", 10, false, Side::Right, "#,##0", false, none, none},
    {"Goals Date", 10, false, Side::Right, "YYYY-MM-DD", false, none, none},
    {"Goals Status", 10, false, Side::Left, "", false, none, none},
    {"Goals Figure label", 9, false, Side::Centre, "", false, pale, grey, true},
    {"Goals Figure", 14, true, Side::Centre, "0.0%", false, pale, none},
    {"Goals Figure points", 14, true, Side::Centre, "0.0", false, pale, none},
    {"Goals Figure count", 14, true, Side::Centre, "#,##0", false, pale, none},
    {"Goals Figure status", 10, true, Side::Centre, "", false, pale, none},
    {"Goals Remark", 8, false, Side::Left, "", false, none, grey, true},
};
static_assert(std::size(entries) == lookCount);

Reference<css::container::XNameContainer> family(const Book& document, const char* name) {
    const Reference<css::style::XStyleFamiliesSupplier> supplier(document, UNO_QUERY_THROW);
    return {supplier->getStyleFamilies()->getByName(rtl::OUString::createFromAscii(name)), UNO_QUERY_THROW};
}

struct Family {
    const char *name, *service;
};
constexpr Family cellStyles{"CellStyles", "com.sun.star.style.CellStyle"},
    pageStyles{"PageStyles", "com.sun.star.style.PageStyle"};

// A new style of that name; none where the document has it already.
Properties freshStyle(const Book& document, const Family& where, const rtl::OUString& name,
                      std::vector<rtl::OUString>& made) {
    const Reference<css::container::XNameContainer> styles = family(document, where.name);
    if (styles->hasByName(name)) return {};
    const Reference<css::lang::XMultiServiceFactory> factory(document, UNO_QUERY_THROW);
    styles->insertByName(name, Any(factory->createInstance(rtl::OUString::createFromAscii(where.service))));
    made.push_back(name);
    return {styles->getByName(name), UNO_QUERY_THROW};
}

void remove(const Book& document, const Family& where, const std::vector<rtl::OUString>& names) {
    const Reference<css::container::XNameContainer> styles = family(document, where.name);
    for (const rtl::OUString& name : names)
        if (styles->hasByName(name)) styles->removeByName(name);
}

void setBottomLine(const Properties& style, sal_Int16 width) {
    css::table::BorderLine line;
    line.Color = 0x7F7F7F;
    line.OuterLineWidth = width;
    style->setPropertyValue("BottomBorder", Any(line));
}

void fill(const Book& document, const Properties& style, const StyleEntry& entry) {
    style->setPropertyValue("CharHeight", Any(entry.height));
    if (entry.bold) style->setPropertyValue("CharWeight", Any(css::awt::FontWeight::BOLD));
    const auto side = entry.side == Side::Left    ? css::table::CellHoriJustify_LEFT
                      : entry.side == Side::Right ? css::table::CellHoriJustify_RIGHT
                                                  : css::table::CellHoriJustify_CENTER;
    style->setPropertyValue("HoriJustify", Any(side));
    style->setPropertyValue("VertJustify", Any(sal_Int32(css::table::CellVertJustify2::TOP)));
    if (*entry.format) style->setPropertyValue("NumberFormat", Any(document::formatKey(document, entry.format)));
    const bool beside = entry.height == 10 || std::string_view(entry.name) == "Goals Heading";
    if (entry.side == Side::Left && beside)  // apart from the number before it
        style->setPropertyValue("ParaIndent", Any(sal_Int16(150)));
    if (entry.wraps) style->setPropertyValue("IsTextWrapped", Any(true));
    if (entry.line) setBottomLine(style, 18);
    if (entry.paper != none) style->setPropertyValue("CellBackColor", Any(entry.paper));
    if (entry.ink != none) style->setPropertyValue("CharColor", Any(entry.ink));
}

// Told apart without colour too: by weight, line and shade.
void makeMarks(const Book& document, std::vector<rtl::OUString>& made) {
    const auto fresh = [&](const char* name) {
        return freshStyle(document, cellStyles, rtl::OUString::createFromAscii(name), made);
    };
    if (const Properties off = fresh(offTrackStyle); off.is()) {
        off->setPropertyValue("CharWeight", Any(css::awt::FontWeight::BOLD));
        off->setPropertyValue("CellBackColor", Any(sal_Int32(0xF4C9A8)));
    }
    if (const Properties risk = fresh(atRiskStyle); risk.is())
        risk->setPropertyValue("CellBackColor", Any(sal_Int32(0xFBF0C4)));
    if (const Properties differs = fresh(differsStyle); differs.is()) {
        differs->setPropertyValue("CharWeight", Any(css::awt::FontWeight::BOLD));
        differs->setPropertyValue("CharUnderline", Any(css::awt::FontUnderline::SINGLE));
        differs->setPropertyValue("CellBackColor", Any(sal_Int32(0xE6E6E6)));
    }
}

void appendField(const Reference<css::text::XText>& text, const Book& document, const char* service) {
    const Reference<css::lang::XMultiServiceFactory> factory(document, UNO_QUERY_THROW);
    const Reference<css::text::XTextContent> field(
        factory->createInstance(rtl::OUString::createFromAscii(service)), UNO_QUERY_THROW);
    text->insertTextContent(text->getEnd(), field, false);
}

// "Page {0} of {1}", with the office's fields in the places.
void writePageText(const Reference<css::text::XText>& text, const Book& document, std::string_view pattern) {
    text->setString(rtl::OUString());
    while (!pattern.empty()) {
        const std::size_t at = pattern.find('{');
        if (at == std::string_view::npos || at + 2 >= pattern.size()) break;
        text->insertString(text->getEnd(), calc::toOffice(pattern.substr(0, at)), false);
        appendField(text, document,
                    pattern[at + 1] == '0' ? "com.sun.star.text.TextField.PageNumber"
                                           : "com.sun.star.text.TextField.PageCount");
        pattern.remove_prefix(at + 3);
    }
    text->insertString(text->getEnd(), calc::toOffice(pattern), false);
}

using Edges = std::pair<rtl::OUString, rtl::OUString>;  // above, on the left and on the right

// What stood there before; nothing where it stands already: every change of a page style lays out all sheets
// again.
std::optional<Edges> writeHead(const Properties& style, const Edges& texts) {
    Reference<css::sheet::XHeaderFooterContent> head(style->getPropertyValue("RightPageHeaderContent"),
                                                     UNO_QUERY_THROW);
    const Edges before{head->getLeftText()->getString(), head->getRightText()->getString()};
    if (before == texts) return std::nullopt;
    head->getLeftText()->setString(texts.first);
    head->getCenterText()->setString(rtl::OUString());
    head->getRightText()->setString(texts.second);
    style->setPropertyValue("RightPageHeaderContent", Any(head));
    return before;
}

void writeFoot(const Properties& style, const Book& document, const std::string& pageText) {
    Reference<css::sheet::XHeaderFooterContent> foot(style->getPropertyValue("RightPageFooterContent"),
                                                     UNO_QUERY_THROW);
    foot->getLeftText()->setString(rtl::OUString());
    writePageText(foot->getCenterText(), document, pageText);
    foot->getRightText()->setString(rtl::OUString());
    style->setPropertyValue("RightPageFooterContent", Any(foot));
}

void setMargins(const Properties& style) {
    for (const char* margin : {"LeftMargin", "RightMargin", "TopMargin", "BottomMargin"})
        style->setPropertyValue(rtl::OUString::createFromAscii(margin), Any(sal_Int32(1200)));
}

void fillPage(const Properties& style, ReportSheet::Paper paper) {
    if (paper == ReportSheet::Paper::Wide) {
        const Any width = style->getPropertyValue("Width"), height = style->getPropertyValue("Height");
        style->setPropertyValue("IsLandscape", Any(true));
        style->setPropertyValue("Width", height);
        style->setPropertyValue("Height", width);
    }
    setMargins(style);
    style->setPropertyValue("HeaderIsOn", Any(true));
    style->setPropertyValue("FooterIsOn", Any(true));
    style->setPropertyValue("ScaleToPagesX", Any(sal_Int16(1)));
    style->setPropertyValue("ScaleToPagesY", Any(sal_Int16(paper == ReportSheet::Paper::OnePage ? 1 : 0)));
}

void makePageStyle(const Book& document, const PageLook& page, StyleChanges& changes) {
    const rtl::OUString name = pageStyleName(page.paper);
    const Properties fresh = freshStyle(document, pageStyles, name, changes.pageStyles);
    if (fresh.is()) fillPage(fresh, page.paper);
    const Properties style(family(document, pageStyles.name)->getByName(name), UNO_QUERY_THROW);
    const auto before = writeHead(style, {calc::toOffice(page.source), calc::toOffice(page.date)});
    if (before || fresh.is()) writeFoot(style, document, page.number);
    if (!fresh.is()) changes.edges = before;
}

}  // namespace

rtl::OUString styleName(Look look) {
    return rtl::OUString::createFromAscii(entries[static_cast<std::size_t>(look)].name);
}

rtl::OUString pageStyleName(ReportSheet::Paper paper) {
    switch (paper) {
        case ReportSheet::Paper::Wide:
            return "Goals report, wide";
        case ReportSheet::Paper::OnePage:
            return "Goals report, one page";
        case ReportSheet::Paper::Upright:
            break;
    }
    return "Goals report";
}

StyleChanges makeStyles(const Book& document, const PageLook& page) {
    StyleChanges changes;
    for (const StyleEntry& entry : entries)
        if (const Properties style = freshStyle(
                document, cellStyles, rtl::OUString::createFromAscii(entry.name), changes.cellStyles);
            style.is())
            fill(document, style, entry);
    makeMarks(document, changes.cellStyles);
    makePageStyle(document, page, changes);
    return changes;
}

void undoStyles(const Book& document, const PageLook& page, const StyleChanges& changes) {
    remove(document, cellStyles, changes.cellStyles);
    remove(document, pageStyles, changes.pageStyles);
    const rtl::OUString name = pageStyleName(page.paper);
    const Reference<css::container::XNameContainer> pages = family(document, pageStyles.name);
    if (changes.edges && pages->hasByName(name))
        writeHead(Properties(pages->getByName(name), UNO_QUERY_THROW), *changes.edges);
}

}  // namespace plumbline::report
